using Mujaz.Storage.Tables;

namespace Mujaz.Storage.Tests.Tables;

public static class TableEntityTests
{
    public sealed class Getters
    {
        [Fact]
        public void An_absent_property_is_null()
        {
            var entity = new TableEntity("p", "r");

            Assert.Null(entity.GetString("A"));
            Assert.Null(entity.GetInt32("A"));
            Assert.Null(entity.GetBinary("A"));
        }

        [Fact]
        public void A_property_of_another_type_is_an_error_that_names_it()
        {
            var entity = new TableEntity("p", "r") { ["A"] = "text" };

            var exception = Assert.Throws<InvalidOperationException>(() => entity.GetInt64("A"));

            Assert.Contains("'A'", exception.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void An_integer_widens()
        {
            var entity = new TableEntity("p", "r") { ["A"] = 3 };

            Assert.Equal((3L, 3.0), (entity.GetInt64("A"), entity.GetDouble("A")));
        }

        [Fact]
        public void The_keys_have_their_names()
        {
            var entity = new TableEntity { ["PartitionKey"] = "p", ["RowKey"] = "r" };

            Assert.Equal(("p", "r", 0), (entity.PartitionKey, entity.RowKey, entity.Count));
        }
    }

    public sealed class Indexer
    {
        [Fact]
        public void A_type_that_tables_do_not_have_is_refused() =>
            Assert.Throws<ArgumentException>(() => new TableEntity("p", "r") { ["A"] = 1m });

        [Fact]
        public void A_time_without_a_zone_is_refused() =>
            Assert.Throws<ArgumentException>(() => new TableEntity("p", "r") { ["A"] = new DateTime(2026, 1, 1) });
    }
}
