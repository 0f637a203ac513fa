using Mujaz.LanguageTraining;

// Usage: dotnet run --project tools/Mujaz.LanguageTraining [-- TEXTS MODEL]
var texts = args.Length > 0 ? args[0] : "tools/Mujaz.LanguageTraining/texts";
var output = args.Length > 1 ? args[1] : "src/Mujaz/Languages/language-model.bin";

var corpora = TrainingCorpus.ReadAll(texts);
var bytes = ModelTrainer.Train(corpora);
File.WriteAllBytes(output, bytes);
Console.WriteLine($"{corpora.Count} classes, {corpora.Sum(corpus => corpus.Text.Length)} characters, {bytes.Length} bytes written to {output}");
