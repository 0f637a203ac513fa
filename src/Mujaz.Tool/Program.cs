using System.CommandLine;
using System.Text;
using Mujaz.Tool;
using Mujaz.Tool.Commands;
using Mujaz.Tool.Commands.Batches;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand(
    "Summaries, keywords and checks of news articles; without a model, or in batches by a service. "
    + "Exit codes: 0 done, 1 wrong usage, 2 bad input, 3 service out of reach, 4 refused by it, 5 articles failed, 130 interrupted.")
{
    SummarizeCommand.Create(),
    KeywordsCommand.Create(),
    CleanCommand.Create(),
    DetectCommand.Create(),
    CheckCommand.Create(),
    BatchCommand.Create(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
