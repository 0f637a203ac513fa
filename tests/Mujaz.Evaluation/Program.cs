using System.CommandLine;

var root = new RootCommand("Measures quality and prints tables. Data is read from folders given as options; none is kept here.");
return await root.Parse(args).InvokeAsync();
