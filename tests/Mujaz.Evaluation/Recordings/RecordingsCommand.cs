using System.CommandLine;

namespace Mujaz.Evaluation.Recordings;

/// <summary><c>recordings [--refresh]</c>: whether the recordings fit how articles are numbered now.</summary>
internal static class RecordingsCommand
{
    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root")
        {
            Description = "The repository.",
            DefaultValueFactory = _ => new DirectoryInfo(RepositoryFolder.Find()),
        };
        var refresh = new Option<bool>("--refresh") { Description = "Rewrites article ids, sentences, evidence numbers and usage." };
        var command = new Command("recordings", "Recorded answers against the articles of today.") { root, refresh };
        command.SetAction(result => Run(result.GetValue(root)!.FullName, result.GetValue(refresh)));
        return command;
    }

    private static int Run(string root, bool refresh)
    {
        var stale = 0;
        foreach (var recording in Recording.LoadAll(root))
        {
            var before = recording.Json.ToJsonString();
            var lost = RecordingRefresher.Refresh(recording, recording.ReadArticle(root));
            var changed = recording.Json.ToJsonString() != before;
            Console.WriteLine($"{recording.Name,-28} {(changed ? refresh ? "rewritten" : "stale" : "up to date")}");
            foreach (var number in lost.Distinct())
            {
                Console.WriteLine($"  cited sentence [{number}] is not in the article any more");
            }

            if (changed && refresh)
            {
                recording.Save();
            }

            stale += (changed && !refresh) || lost.Count > 0 ? 1 : 0;
        }

        return stale == 0 ? 0 : 1;
    }
}
