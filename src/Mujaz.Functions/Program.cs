using Microsoft.Azure.Functions.Worker.Builder;
using Mujaz.Functions;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;
using Mujaz.Functions.Limits;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemMiddleware>();
builder.UseMiddleware<KeyLimitMiddleware>();
builder.Services.AddWebPipeline();
builder.Services.AddQuietLogging();
builder.Services.AddMujaz(builder.Configuration);
builder.Services.AddApiDescription();
await builder.Build().RunAsync();
