using Mujaz.LocalHost.Tests.Handler;

switch (Environment.GetEnvironmentVariable("HANDLER_START"))
{
    case "crash":
        Console.Error.WriteLine("The handler cannot start.");
        return 3;
    case "exit0":
        return 0;
    case "hang":
        await Task.Delay(Timeout.Infinite);
        break;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT")}");
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
var app = builder.Build();
app.MapGet("/", () => Results.NotFound());
app.MapHttpFunctions();
app.MapEvents(new EventRecorder(Environment.GetEnvironmentVariable("HANDLER_FOLDER") ?? "."));
Console.WriteLine("The handler has started.");
await app.RunAsync();
return 1;
