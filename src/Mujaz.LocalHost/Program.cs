using System.CommandLine;
using Mujaz.LocalHost.CommandLine;

return await LocalHostCommand.Create(LocalHostRunner.RunAsync)
    .Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
