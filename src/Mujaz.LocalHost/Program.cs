using System.CommandLine;
using Mujaz.LocalHost;
using Mujaz.LocalHost.CommandLine;

LoopbackProxy.BypassInThisProcess();
return await LocalHostCommand.Create(LocalHostRunner.RunAsync)
    .Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
