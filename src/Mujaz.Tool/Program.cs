using System.CommandLine;

var root = new RootCommand("Summaries, keywords and checks of news articles on the command line.");
return await root.Parse(args).InvokeAsync();
