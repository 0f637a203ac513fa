using Mujaz.Storage.Tables;

namespace Mujaz.Storage.Tests.Tables;

/// <summary>Answers as the cloud's service writes them, where it differs from Azurite.</summary>
public sealed class TableEntityReaderTests
{
    [Fact]
    public void A_page_with_metadata_and_unannotated_doubles_is_read()
    {
        var entities = TableEntityReader.ReadEntities("""
            {"odata.metadata":"https://a.table.core.windows.net/$metadata#t","value":[
              {"odata.etag":"W/\"datetime'2026-01-01T00%3A00%3A00Z'\"","odata.type":"a.t","PartitionKey":"p","RowKey":"1",
               "Timestamp":"2026-01-01T00:00:00.1234567Z","D":3.0,"I":3,"N":null,
               "L@odata.type":"Edm.Int64","L":"9","W@odata.type":"Edm.DateTime","W":"2026-01-01T00:00:00Z"},
              {"PartitionKey":"p","RowKey":"2"}]}
            """u8);

        Assert.Equal(["1", "2"], entities.Select(entity => entity.RowKey));
        Assert.Equal("W/\"datetime'2026-01-01T00%3A00%3A00Z'\"", entities[0].ETag.ToString("H"));
        Assert.Equal((3.0, 3, 9L), (entities[0]["D"], entities[0]["I"], entities[0]["L"]));
        Assert.False(entities[0].ContainsKey("N"));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), entities[0].GetDateTimeOffset("W"));
        Assert.Equal(1234567, entities[0].Timestamp!.Value.Ticks % TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void An_empty_page_is_empty() => Assert.Empty(TableEntityReader.ReadEntities("""{"value":[]}"""u8));
}
