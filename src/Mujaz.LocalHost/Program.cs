var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapGet("/", () => "Mujaz");
await app.RunAsync();
