using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.LocalHost.Triggers;

namespace Mujaz.LocalHost.Tests.Triggers;

/// <summary>Every row of the host's encoding table, byte for byte.</summary>
public sealed class PayloadValueTests
{
    [Fact]
    public void A_text_is_encoded_twice() => Assert.Equal("\"\\\"hello\\\"\"", PayloadValue.FromText("hello").Json);

    [Fact]
    public void A_text_that_is_json_is_not_parsed() =>
        Assert.Equal("\"\\\"{\\\\\\\"id\\\\\\\":1}\\\"\"", PayloadValue.FromText("{\"id\":1}").Json);

    [Fact]
    public void A_number_is_put_in_a_string() => Assert.Equal("\"1\"", PayloadValue.FromNumber(1).Json);

    [Fact]
    public void A_truth_value_is_put_in_a_string() => Assert.Equal("\"true\"", PayloadValue.FromBoolean(true).Json);

    [Fact]
    public void An_id_is_encoded_twice() => Assert.Equal(
        "\"\\\"800ae4b3-bdd2-4c08-badd-f08e5a34b865\\\"\"", PayloadValue.FromGuid(Guid.Parse("800ae4b3-bdd2-4c08-badd-f08e5a34b865")).Json);

    [Fact]
    public void An_address_is_encoded_twice() => Assert.Equal(
        "\"\\\"http://127.0.0.1/c/b.txt\\\"\"", PayloadValue.FromUri(new Uri("http://127.0.0.1/c/b.txt")).Json);

    [Fact]
    public void An_array_is_put_in_a_string() => Assert.Equal("\"[1,2]\"", PayloadValue.FromArray([1, 2]).Json);

    [Fact]
    public void Bytes_become_base64() => Assert.Equal("\"aGVsbG8=\"", PayloadValue.FromBytes("hello"u8).Json);

    [Fact]
    public void An_object_stays_an_object() => Assert.Equal("{\"a\":1}", PayloadValue.FromObject(new JsonObject { ["a"] = 1 }).Json);

    [Fact]
    public void A_date_stays_a_date_and_shows_no_fraction_it_does_not_have() => Assert.Equal(
        "\"2026-01-02T03:04:05+00:00\"", PayloadValue.FromTime(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)).Json);

    [Fact]
    public void Arabic_and_emoji_are_not_escaped() => Assert.Equal("\"\\\"موجز 🙂 é\\\"\"", PayloadValue.FromText("موجز 🙂 é").Json);

    [Fact]
    public void Line_separators_and_control_characters_are_escaped_as_the_host_does() => Assert.Equal(
        "\"\\\"\\\\n\\\\t\\\\u0001\\\\u2028\\\\u0085\\\"\"", PayloadValue.FromText("\n\t\u0001\u2028\u0085").Json);

    [Fact]
    public void Any_text_is_found_again_by_parsing_twice() => Prop.ForAll<string?>(text =>
    {
        // A lone surrogate has no UTF-8 form: no message can hold one.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
        var once = JsonSerializer.Deserialize<string>(PayloadValue.FromText(whole).Json)!;
        return JsonSerializer.Deserialize<string>(once) == whole;
    }).QuickCheckThrowOnFailure();
}
