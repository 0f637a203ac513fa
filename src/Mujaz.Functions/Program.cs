using Mujaz.Functions;
using Mujaz.Functions.Endpoints;
using Mujaz.Functions.Events;
using Mujaz.Functions.Problems;

var builder = WebApplication.CreateSlimBuilder(args);
builder.ListenForHost();
builder.LogToHost();
builder.Services.AddMujaz(builder.Configuration);
builder.Services.AddApiDescription();

var app = builder.Build();
app.UseMiddleware<ProblemMiddleware>();
app.MapSummaries();
app.MapSummary();
app.MapChecks();
app.MapGlossary();
app.MapBatches();
app.MapHealth();
app.MapApiDescription();
app.MapEvents();
await app.RunAsync();
