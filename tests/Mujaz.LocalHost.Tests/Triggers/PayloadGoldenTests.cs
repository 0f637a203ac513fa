using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Mujaz.LocalHost.Triggers;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.Triggers;

/// <summary>
/// Whole payloads against files. To change one on purpose, run with MUJAZ_WRITE_GOLDEN=1 and read the difference.
/// </summary>
public sealed class PayloadGoldenTests
{
    private static readonly DateTimeOffset Inserted = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly BlobEvent Blob = new(
        new Uri("https://acct.blob.core.windows.net/in/2026/a.txt"),
        "hello"u8.ToArray(),
        [KeyValuePair.Create("name", "2026/a.txt")],
        "text/plain",
        [1, 2, 3],
        null,
        Inserted,
        [KeyValuePair.Create("owner", "x")]);

    [Fact]
    public void A_queue_message_of_plain_text() => Compare(QueuePayload.Create("msg", Message("hello")));

    [Fact]
    public void A_queue_message_of_json_adds_its_members_and_hides_values_of_the_same_name() => Compare(QueuePayload.Create(
        "msg", Message("""{"id":1,"DequeueCount":"99","flag":true,"none":null,"list":[1,2],"item":{"a":"é"},"myTrigger":"dropped"}""")));

    [Fact]
    public void A_queue_message_of_broken_json_is_plain_text() => Compare(QueuePayload.Create("msg", Message("{\"id\":1,\"id\":")));

    [Fact]
    public void A_blob_of_bytes() => Compare(BlobPayload.Create("blob", isText: false, Blob));

    [Fact]
    public void A_blob_of_text_that_holds_json() => Compare(
        BlobPayload.Create("blob", isText: true, Blob with { Content = Encoding.UTF8.GetBytes("""{"title":"خبر"}""") }));

    [Fact]
    public void A_timer_with_a_status() => Compare(TimerPayload.Create(
        "timer", new TimerStatus(Inserted, Inserted.AddMilliseconds(12.5), Inserted.AddHours(1)), isPastDue: true));

    [Fact]
    public void A_timer_without_a_status() => Compare(TimerPayload.Create("timer", null, isPastDue: false));

    private static QueueEvent Message(string text) => new(
        text, "800ae4b3-bdd2-4c08-badd-f08e5a34b865", "AgAAAAMAAAA", 1, Inserted, Inserted.AddDays(7), Inserted.AddMinutes(10));

    private static void Compare(InvocationPayload payload, [CallerMemberName] string name = "")
    {
        payload.WithSystem("OnEvent", new DateTimeOffset(2026, 1, 2, 3, 4, 6, 100, TimeSpan.Zero), Guid.Parse("11111111-2222-3333-4444-555555555555"));
        var actual = Encoding.UTF8.GetString(payload.ToUtf8Json());
        Assert.NotNull(JsonNode.Parse(actual));
        var path = RepositoryRoot.Combine("tests", "Mujaz.LocalHost.Tests", "Triggers", "Golden", name + ".json");
        if (Environment.GetEnvironmentVariable("MUJAZ_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual + "\n");
        }

        Assert.Equal(File.ReadAllText(path).TrimEnd('\n'), actual);
    }
}
