using System.CommandLine;
using System.Text;
using Mujaz.Tool;
using Mujaz.Tool.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("Summaries, keywords and checks of news articles, without a model. Exit codes: 0 done, 1 wrong usage, 2 bad input, 130 interrupted.")
{
    SummarizeCommand.Create(),
    KeywordsCommand.Create(),
    CleanCommand.Create(),
    DetectCommand.Create(),
    CheckCommand.Create(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
