using Azure;
using Mujaz.Storage.Tables;
using Mujaz.Testing;

namespace Mujaz.Storage.Tests.Tables;

public abstract class TableClientTests(StorageFixture storage)
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected TableServiceClient Service => storage.Account.Tables;

    private protected async Task<TableClient> TableAsync()
    {
        var table = Service.GetTableClient(AzuriteFixture.UniqueName("table"));
        await table.CreateIfNotExistsAsync(Cancellation);
        return table;
    }

    private protected static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    public sealed class CreateIfNotExistsAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task Only_the_first_call_creates()
        {
            var table = Service.GetTableClient(AzuriteFixture.UniqueName("table"));

            Assert.True(await table.CreateIfNotExistsAsync(Cancellation));
            Assert.False(await table.CreateIfNotExistsAsync(Cancellation));
            Assert.Contains(table.Name, await ListAsync(Service.QueryAsync(Cancellation)));
        }

        [Fact]
        public async Task A_bad_name_gives_the_services_error()
        {
            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => Service.CreateTableIfNotExistsAsync("1-bad", Cancellation));

            Assert.Equal(400, exception.Status);
        }
    }

    public sealed class DeleteAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task A_table_is_gone_and_deleting_it_again_says_404()
        {
            var table = await TableAsync();

            Assert.Equal(204, (await table.DeleteAsync(Cancellation)).Status);
            Assert.Equal(404, (await table.DeleteAsync(Cancellation)).Status);
            Assert.DoesNotContain(table.Name, await ListAsync(Service.QueryAsync(Cancellation)));
        }
    }

    public sealed class GetEntityAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task Every_type_comes_back_as_it_was_stored()
        {
            var table = await TableAsync();
            var written = new TableEntity("p", "r")
            {
                ["Text"] = "موجز «résumé» \"'\\ 😀\n",
                ["Empty"] = "",
                ["Flag"] = true,
                ["Int"] = int.MinValue,
                ["Long"] = long.MaxValue,
                ["Whole"] = 3.0,
                ["Part"] = -0.1,
                ["NaN"] = double.NaN,
                ["Infinite"] = double.PositiveInfinity,
                ["Minus"] = double.NegativeInfinity,
                ["Time"] = new DateTimeOffset(2026, 4, 14, 13, 5, 7, TimeSpan.FromHours(1)).AddTicks(1234567),
                ["Guid"] = Guid.NewGuid(),
                ["Bytes"] = new byte[] { 0, 1, 255 },
            };
            var etag = (await table.AddEntityAsync(written, Cancellation)).Headers.ETag;

            var read = (await table.GetEntityAsync("p", "r", cancellationToken: Cancellation)).Value;

            Assert.Equal(("p", "r", etag), (read.PartitionKey, read.RowKey, read.ETag));
            Assert.NotNull(read.Timestamp);
            Assert.Equal(written.OrderBy(item => item.Key, StringComparer.Ordinal), read.OrderBy(item => item.Key, StringComparer.Ordinal));
        }

        [Fact]
        public async Task Only_the_selected_properties_come_back()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 }, Cancellation);

            var read = (await table.GetEntityAsync("p", "r", ["B"], Cancellation)).Value;

            Assert.Equal(2, read.GetInt32("B"));
            Assert.Null(read.GetInt32("A"));
        }

        [Fact]
        public async Task A_missing_entity_is_404_with_the_services_code()
        {
            var table = await TableAsync();

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync("p", "r", cancellationToken: Cancellation));

            Assert.Equal((404, "ResourceNotFound"), (exception.Status, exception.ErrorCode));
        }

        [Theory]
        [InlineData("O'Neil", "l'été")]
        [InlineData("موجز", "صباح الخير")]
        [InlineData("a b+c%20", "x&y=z;,()")]
        [InlineData("", "empty partition")]
        [InlineData("''", "😀")]
        public async Task Keys_with_special_characters_are_found_again(string partitionKey, string rowKey)
        {
            var table = await TableAsync();
            await table.UpsertEntityAsync(new TableEntity(partitionKey, rowKey) { ["A"] = 1 }, TableUpdateMode.Replace, Cancellation);

            var read = (await table.GetEntityAsync(partitionKey, rowKey, cancellationToken: Cancellation)).Value;
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey eq {rowKey}");

            Assert.Equal((partitionKey, rowKey), (read.PartitionKey, read.RowKey));
            Assert.Single(await ListAsync(table.QueryAsync(filter, cancellationToken: Cancellation)));
        }
    }

    public sealed class GetEntityIfExistsAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task A_missing_entity_and_a_missing_table_have_no_value()
        {
            var table = await TableAsync();
            var missing = Service.GetTableClient("missing");

            Assert.False((await table.GetEntityIfExistsAsync("p", "r", cancellationToken: Cancellation)).HasValue);
            Assert.False((await missing.GetEntityIfExistsAsync("p", "r", cancellationToken: Cancellation)).HasValue);
        }

        [Fact]
        public async Task An_entity_that_is_there_has_its_value()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "x" }, Cancellation);

            var read = await table.GetEntityIfExistsAsync("p", "r", cancellationToken: Cancellation);

            Assert.True(read.HasValue);
            Assert.Equal("x", read.Value!.GetString("A"));
        }
    }

    public sealed class AddEntityAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task A_second_insert_is_a_conflict()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation);

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));

            Assert.Equal((409, "EntityAlreadyExists"), (exception.Status, exception.ErrorCode));
        }

        [Fact]
        public async Task A_value_over_the_limit_gives_the_services_error()
        {
            var table = await TableAsync();
            var entity = new TableEntity("p", "r") { ["A"] = new string('س', 33_000) };

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(entity, Cancellation));

            Assert.Equal((400, "PropertyValueTooLarge"), (exception.Status, exception.ErrorCode));
        }

        [Fact]
        public async Task A_missing_table_is_404()
        {
            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => Service.GetTableClient("missing").AddEntityAsync(new TableEntity("p", "r"), Cancellation));

            Assert.Equal((404, "TableNotFound"), (exception.Status, exception.ErrorCode));
        }
    }

    public sealed class UpsertEntityAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Theory]
        [InlineData(TableUpdateMode.Merge, 1)]
        [InlineData(TableUpdateMode.Replace, null)]
        public async Task Merging_keeps_other_properties_and_replacing_drops_them(TableUpdateMode mode, int? kept)
        {
            var table = await TableAsync();
            await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, mode, Cancellation);

            await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, mode, Cancellation);

            var read = (await table.GetEntityAsync("p", "r", cancellationToken: Cancellation)).Value;
            Assert.Equal((kept, 2), (read.GetInt32("A"), read.GetInt32("B")));
        }
    }

    public sealed class UpdateEntityAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task An_update_of_an_older_version_is_refused()
        {
            var table = await TableAsync();
            var first = (await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Cancellation)).Headers.ETag!.Value;
            await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, first, TableUpdateMode.Replace, Cancellation);

            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, first, TableUpdateMode.Replace, Cancellation));

            Assert.Equal((412, "UpdateConditionNotSatisfied"), (exception.Status, exception.ErrorCode));
        }

        [Fact]
        public async Task Any_version_is_updated_when_all_are_taken_but_a_missing_entity_is_not()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation);

            await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, ETag.All, cancellationToken: Cancellation);
            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => table.UpdateEntityAsync(new TableEntity("p", "missing"), ETag.All, cancellationToken: Cancellation));

            Assert.Equal(404, exception.Status);
        }

        [Fact]
        public async Task No_version_is_an_error_of_the_caller() =>
            await Assert.ThrowsAsync<ArgumentException>(
                async () => await (await TableAsync()).UpdateEntityAsync(new TableEntity("p", "r"), default, cancellationToken: Cancellation));
    }

    public sealed class DeleteEntityAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task A_deletion_needs_the_version_it_names()
        {
            var table = await TableAsync();
            var first = (await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation)).Headers.ETag!.Value;
            await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, cancellationToken: Cancellation);

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first, Cancellation));

            Assert.Equal(412, exception.Status);
            Assert.Equal(204, (await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation)).Status);
            Assert.Equal(404, (await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation)).Status);
        }
    }

    public sealed class QueryAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task Pages_follow_each_other_and_a_token_resumes()
        {
            var table = await TableAsync();
            await table.SubmitTransactionAsync(
                Enumerable.Range(0, 25).Select(index => new TableTransactionAction(
                    TableTransactionActionType.Add, new TableEntity("l'été صيف", $"r {index:00}") { ["N"] = index })),
                Cancellation);

            var pages = await ListAsync(table.QueryAsync(maxPerPage: 10, cancellationToken: Cancellation).AsPages());
            var rest = await ListAsync(table.QueryAsync(maxPerPage: 10, cancellationToken: Cancellation).AsPages(pages[0].ContinuationToken));

            Assert.Equal([10, 10, 5], pages.Select(page => page.Values.Count));
            Assert.Equal(Enumerable.Range(0, 25), pages.SelectMany(page => page.Values).Select(entity => entity.GetInt32("N")!.Value));
            Assert.Equal(Enumerable.Range(10, 15), rest.SelectMany(page => page.Values).Select(entity => entity.GetInt32("N")!.Value));
        }

        [Fact]
        public async Task A_filter_compares_by_every_type()
        {
            var table = await TableAsync();
            var id = Guid.NewGuid();
            var time = DateTimeOffset.UnixEpoch.AddDays(1);
            await table.AddEntityAsync(
                new TableEntity("p", "r") { ["T"] = "it's", ["B"] = true, ["I"] = 1, ["L"] = 2L, ["D"] = 3.0, ["G"] = id, ["W"] = time },
                Cancellation);
            await table.AddEntityAsync(new TableEntity("p", "other"), Cancellation);
            var filter = TableClient.CreateQueryFilter(
                $"T eq {"it's"} and B eq {true} and I eq {1} and L eq {2L} and D eq {3.0} and G eq {id} and W eq {time}");

            var found = await ListAsync(table.QueryAsync(filter, cancellationToken: Cancellation));

            Assert.Equal("r", Assert.Single(found).RowKey);
        }

        [Fact]
        public async Task A_broken_filter_gives_the_services_error()
        {
            var table = await TableAsync();

            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => ListAsync(table.QueryAsync("PartitionKey ~ 'x", cancellationToken: Cancellation)));

            Assert.Equal(400, exception.Status);
        }

        [Fact]
        public async Task A_cancelled_query_stops()
        {
            var table = await TableAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => ListAsync(table.QueryAsync(cancellationToken: new CancellationToken(canceled: true))));
        }
    }

    public sealed class SubmitTransactionAsync(StorageFixture storage) : TableClientTests(storage)
    {
        [Fact]
        public async Task Every_kind_of_action_is_done_with_its_version_given()
        {
            var table = await TableAsync();
            foreach (var row in (string[])["merge", "replace", "delete", "upsert"])
            {
                await table.AddEntityAsync(new TableEntity("p'ص", row) { ["Old"] = 1 }, Cancellation);
            }

            var responses = (await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, New("add")),
                    new(TableTransactionActionType.UpdateMerge, New("merge")),
                    new(TableTransactionActionType.UpdateReplace, New("replace")),
                    new(TableTransactionActionType.UpsertMerge, New("upsert")),
                    new(TableTransactionActionType.UpsertReplace, New("fresh")),
                    new(TableTransactionActionType.Delete, New("delete")),
                ],
                Cancellation)).Value;

            var rows = (await ListAsync(table.QueryAsync(cancellationToken: Cancellation))).ToDictionary(entity => entity.RowKey);
            Assert.Equal(["add", "fresh", "merge", "replace", "upsert"], rows.Keys.Order(StringComparer.Ordinal));
            Assert.All(rows.Values, entity => Assert.Equal("جديد", entity.GetString("New")));
            Assert.Equal((1, null, 1), (rows["merge"].GetInt32("Old"), rows["replace"].GetInt32("Old"), rows["upsert"].GetInt32("Old")));
            Assert.Equal(6, responses.Count);
            Assert.All(responses, response => Assert.Equal(204, response.Status));
            Assert.Equal(rows["add"].ETag, responses[0].Headers.ETag);
        }

        [Fact]
        public async Task The_index_of_the_failing_action_is_given_and_nothing_is_stored()
        {
            var table = await TableAsync();
            await table.AddEntityAsync(New("there"), Cancellation);

            var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, New("first")),
                    new(TableTransactionActionType.Add, New("second")),
                    new(TableTransactionActionType.Add, New("there")),
                ],
                Cancellation));

            Assert.Equal(2, exception.FailedTransactionActionIndex);
            Assert.Equal((409, "EntityAlreadyExists"), (exception.Status, exception.ErrorCode));
            Assert.Single(await ListAsync(table.QueryAsync(cancellationToken: Cancellation)));
        }

        [Fact]
        public async Task No_action_is_an_error_of_the_caller() =>
            await Assert.ThrowsAsync<ArgumentException>(async () => await (await TableAsync()).SubmitTransactionAsync([], Cancellation));

        private static TableEntity New(string row) => new("p'ص", row) { ["New"] = "جديد" };
    }
}
