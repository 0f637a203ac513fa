using System.CommandLine;
using Mujaz.Evaluation.Cleaning;
using Mujaz.Evaluation.Fuzzing;
using Mujaz.Evaluation.Grounding;
using Mujaz.Evaluation.Keywords;
using Mujaz.Evaluation.Languages;
using Mujaz.Evaluation.Names;
using Mujaz.Evaluation.Offline;
using Mujaz.Evaluation.Recordings;
using Mujaz.Evaluation.Tokens;

var root = new RootCommand("Measures quality and prints tables. Data is read from folders given as options; none is kept here.")
{
    AnswersCommand.Create(),
    AnswersCommand.CreateErrors(),
    ClaimsCommand.Create(),
    CleaningCommand.Create(),
    FuzzCommand.Create(),
    GroundingCommand.Create(),
    KeywordsCommand.Create(),
    LanguagesCommand.Create(),
    NamesCommand.Create(),
    RecordingsCommand.Create(),
    TokensCommand.Create(),
    VerificationCommand.Create(),
    OfflineCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
