using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mujaz.LocalHost.Tests.Worker;

switch (Environment.GetEnvironmentVariable("SAMPLE_START"))
{
    case "crash":
        Console.Error.WriteLine("The worker cannot start.");
        return 3;
    case "exit0":
        Console.Error.WriteLine("The worker cannot start.");
        return 0;
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = null);
builder.Services.AddSingleton(new EventRecorder(Environment.GetEnvironmentVariable("SAMPLE_FOLDER") ?? "."));
Console.WriteLine("The worker has started.");
await builder.Build().RunAsync();
return 0;
