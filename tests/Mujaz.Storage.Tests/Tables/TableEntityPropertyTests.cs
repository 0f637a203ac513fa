using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Storage.Tables;

namespace Mujaz.Storage.Tests.Tables;

/// <summary>What must hold for every key and every value.</summary>
public sealed class TableEntityPropertyTests
{
    private static readonly Gen<string> Text = Gen.Choose(0, 0x10FFFF)
        .Where(code => Rune.IsValid(code))
        .Select(code => new Rune(code).ToString())
        .Or(Gen.Elements("'", "%", "/", "ص", "é", " ", "\"", "\\", "+", "&", "#", "?"))
        .ListOf()
        .Select(string.Concat);

    private static readonly Gen<object> Value = Gen.OneOf(
        Text.Select(text => (object)text),
        ArbMap.Default.GeneratorFor<bool>().Select(value => (object)value),
        ArbMap.Default.GeneratorFor<int>().Select(value => (object)value),
        ArbMap.Default.GeneratorFor<long>().Select(value => (object)value),
        ArbMap.Default.GeneratorFor<double>().Select(value => (object)value),
        ArbMap.Default.GeneratorFor<Guid>().Select(value => (object)value),
        ArbMap.Default.GeneratorFor<byte[]>().Where(value => value is not null).Select(value => (object)value),
        ArbMap.Default.GeneratorFor<DateTime>().Select(value => (object)new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc))));

    [Fact]
    public void An_entity_is_read_as_it_was_written() => Prop.ForAll(
        Entities().ToArbitrary(),
        written =>
        {
            var read = TableEntityReader.ReadEntity(TableEntityWriter.ToUtf8(written).Span);
            return read.PartitionKey == written.PartitionKey
                && read.RowKey == written.RowKey
                && StoredEntity.IsResultOf(read, written, TableUpdateMode.Replace);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_value_is_not_taken_for_our_own_write() => Prop.ForAll(
        Entities().Where(entity => entity.Count > 0).ToArbitrary(),
        written =>
        {
            var stored = TableEntityReader.ReadEntity(TableEntityWriter.ToUtf8(written).Span);
            var name = written.Keys.First();
            stored[name] = stored[name] is string text ? text + "x" : "x";
            return !StoredEntity.IsResultOf(stored, written, TableUpdateMode.Merge);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_entitys_path_survives_the_uri_and_gives_the_keys_back() => Prop.ForAll(
        Gen.Zip(Text, Text).ToArbitrary(),
        keys =>
        {
            var path = TableKeys.EntityPath("t", keys.Item1, keys.Item2);
            var sent = new Uri("http://host/" + path).AbsolutePath[1..];
            var expected = $"t(PartitionKey='{Doubled(keys.Item1)}',RowKey='{Doubled(keys.Item2)}')";
            return sent == path && path.All(char.IsAscii) && Uri.UnescapeDataString(sent) == expected;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_in_a_filter_stays_one_literal() => Prop.ForAll(
        Text.ToArbitrary(),
        text =>
        {
            var filter = TableClient.CreateQueryFilter($"A eq {text}");
            var literal = filter["A eq '".Length..^1];
            return filter.StartsWith("A eq '", StringComparison.Ordinal)
                && filter.EndsWith('\'')
                && literal.Replace("''", string.Empty, StringComparison.Ordinal).IndexOf('\'', StringComparison.Ordinal) < 0
                && literal.Replace("''", "'", StringComparison.Ordinal) == text;
        }).QuickCheckThrowOnFailure();

    private static Gen<TableEntity> Entities() =>
        from partitionKey in Text
        from rowKey in Text
        from values in Value.ListOf()
        select Entity(partitionKey, rowKey, values);

    private static TableEntity Entity(string partitionKey, string rowKey, List<object> values)
    {
        var entity = new TableEntity(partitionKey, rowKey);
        for (var index = 0; index < values.Count; index++)
        {
            entity["P" + index] = values[index];
        }

        return entity;
    }

    private static string Doubled(string key) => key.Replace("'", "''", StringComparison.Ordinal);
}
