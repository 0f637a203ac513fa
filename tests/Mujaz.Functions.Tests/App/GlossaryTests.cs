using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed class GlossaryTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_glossary_that_comes_with_the_app_names_the_seeds_people()
    {
        var body = await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/glossary", Token));

        Assert.Contains(body.GetProperty("value").EnumerateArray(), entry =>
            entry.GetProperty("fr").GetString() == "Abdelouafi Laftit" && entry.GetProperty("ar")[0].GetString() == "عبد الوافي لفتيت");
    }

    [Fact]
    public async Task An_entry_can_be_put_read_replaced_and_deleted()
    {
        const string Address = "/api/glossary/test-person";
        var entry = new { kind = "person", ar = new[] { "سميرة بنكيران" }, fr = "Samira Benkirane", en = "Samira Benkirane", variants = new[] { "Samira Ben Kirane" } };

        var put = await app.Http.PutAsJsonAsync(Address, entry, Token);
        var read = await AppFixture.ReadJsonAsync(await app.Http.GetAsync(Address, Token));
        var deleted = await app.Http.DeleteAsync(Address, Token);
        var gone = await app.Http.GetAsync(Address, Token);

        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Equal("Samira Ben Kirane", read.GetProperty("variants")[0].GetString());
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task An_entry_that_comes_with_the_app_can_be_taken_out_and_put_back()
    {
        var csv = await CsvAsync();
        var line = csv.Split("\r\n").First(row => row.Contains("Fouad Hussein", StringComparison.Ordinal));
        var address = "/api/glossary/" + line.Split(',')[0];

        await app.Http.DeleteAsync(address, Token);
        Assert.DoesNotContain("Fouad Hussein", await CsvAsync(), StringComparison.Ordinal);

        using var content = new StringContent("id,kind,ar,fr,en,variants\r\n" + line, Encoding.UTF8, "text/csv");
        var imported = await AppFixture.ReadJsonAsync(await app.Http.PostAsync("/api/glossary", content, Token));

        Assert.Equal(1, imported.GetProperty("imported").GetInt32());
        Assert.Contains("Fouad Hussein", await CsvAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_entry_changes_the_engine_version_of_the_articles_it_occurs_in_and_of_no_others()
    {
        var before = await GlossaryOfAsync("000");
        var other = await GlossaryOfAsync("002");
        var entry = new { kind = "place", ar = new[] { "مراكش" }, fr = "Marrakech", en = "Marrakesh" };
        await app.Http.PutAsJsonAsync("/api/glossary/test-marrakech", entry, Token);
        try
        {
            Assert.NotEqual(before, await GlossaryOfAsync("000"));
            Assert.Equal(other, await GlossaryOfAsync("002"));
        }
        finally
        {
            await app.Http.DeleteAsync("/api/glossary/test-marrakech", Token);
        }
    }

    [Theory]
    [InlineData("""{"ar":["س"],"fr":"S"}""", "en")]
    [InlineData("""{"ar":[],"fr":"S","en":"S"}""", "ar")]
    [InlineData("""{"ar":"س","fr":"S","en":"S"}""", "ar")]
    [InlineData("""{"ar":["س"],"fr":"S","en":"S","kind":"ship"}""", "kind")]
    [InlineData("""{"ar":["س"],"fr":"S","en":"S","note":"x"}""", "note")]
    [InlineData("""{"id":"other","ar":["س"],"fr":"S","en":"S"}""", "id")]
    public async Task A_wrong_entry_is_refused_with_the_field(string json, string field)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        var response = await app.Http.PutAsync("/api/glossary/test-entry", content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var body = await AppFixture.ReadJsonAsync(response);
        Assert.Contains(body.GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString() == field);
    }

    [Fact]
    public async Task One_wrong_line_refuses_a_whole_import()
    {
        using var content = new StringContent("id,kind,ar,fr,en\r\ntest-a,person,س,S,S\r\ntest-b,ship,س,S,S\r\n", Encoding.UTF8, "text/csv");

        var response = await app.Http.PostAsync("/api/glossary", content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("line 3", (await AppFixture.ReadJsonAsync(response)).GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.DoesNotContain("test-a", await CsvAsync(), StringComparison.Ordinal);
    }

    private async Task<string?> GlossaryOfAsync(string seed)
    {
        var (_, body) = await app.PostAsync(new { text = AppFixture.Seed(seed), title = (string?)null, keywordCount = 8, refresh = true });
        return body.GetProperty("summaries").GetProperty("fr").GetProperty("engine").GetProperty("glossary").GetString();
    }

    private async Task<string> CsvAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/glossary");
        request.Headers.Accept.ParseAdd("text/csv");
        using var response = await app.Http.SendAsync(request, Token);
        return await response.Content.ReadAsStringAsync(Token);
    }
}
