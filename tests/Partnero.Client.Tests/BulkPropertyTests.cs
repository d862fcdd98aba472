using CsCheck;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>
/// Random keys, kill times, slow and failing servers, counted at the server. 300 rounds in the gate; any number of them with
/// <c>PARTNERO_ROUNDS</c>.
/// </summary>
public sealed class BulkPropertyTests
{
    private static readonly long Rounds = long.TryParse(Environment.GetEnvironmentVariable("PARTNERO_ROUNDS"), out var rounds) ? rounds : 300;

    // Signs and escapes of the journal's own, half surrogate pairs, nothing at all, and anything else.
    private static readonly Gen<string> Key = Gen.Frequency(
        (3, Gen.String[Gen.Char, 0, 6]),
        (2, Gen.String[Gen.Char["+=-% \n\r\t/a\u00e9\ud83d\ude00"], 0, 4]),
        (1, Gen.Int[0, 20].Select(static i => $"c{i}")));

    [Fact]
    public Task No_item_is_carried_out_twice_and_none_is_lost() =>
        Gen.Select(Key.Array[1, 12], Gen.Int[0, 30].Array[0, 4], Gen.Int[0, 60], Gen.Int).SampleAsync(
            static async (keys, kills, failures, seed) =>
            {
                using var time = new VirtualTime();
                var path = Path.GetTempFileName();
                var world = new MovingWorld(time, new Random(seed), path) { Failures = failures };
                foreach (var steps in kills)
                {
                    await world.RunAsync(keys, steps);
                    Assert.All(world.Created, item => Assert.Equal(1, item.Value));
                }

                world.Failures = 0;
                var outcomes = await world.RunAsync(keys, int.MaxValue);
                Assert.Equal(keys.Length, outcomes.Count);
                Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), world.Created.Keys.Order(StringComparer.Ordinal));
                Assert.All(world.Created, item => Assert.Equal(1, item.Value));
                Assert.All(outcomes, outcome => Assert.True(outcome.Kind is BulkOutcomeKind.Succeeded or BulkOutcomeKind.AlreadyDone or BulkOutcomeKind.Duplicate));
                File.Delete(path);
            },
            iter: Rounds,
            threads: 1);

    [Fact]
    public void A_journal_knows_what_was_noted_whole_whatever_the_keys_and_wherever_it_is_cut() =>
        Gen.Select(Gen.Select(Key, Gen.Enum<BulkState>()).Array[0, 20], Gen.Double[0, 1]).Sample(
            static (notes, part) =>
            {
                var path = Path.GetTempFileName();
                var ends = new List<long>();
                using (var journal = BulkJournal.InFile(path))
                {
                    foreach (var (key, state) in notes)
                    {
                        journal.Note(key, state);
                        ends.Add(new FileInfo(path).Length);
                    }
                }

                var length = (long)(new FileInfo(path).Length * part);
                using (var file = File.OpenWrite(path))
                {
                    file.SetLength(length);
                }

                var expected = new Dictionary<string, BulkState>();
                foreach (var (key, state) in notes.Take(ends.Count(end => end <= length)))
                {
                    expected[key] = state;
                }

                using (var journal = BulkJournal.InFile(path))
                {
                    Assert.All(notes, note => Assert.Equal(expected.GetValueOrDefault(note.Item1), journal.Find(note.Item1)));
                    journal.Note("another", BulkState.Done);
                }

                using (var journal = BulkJournal.InFile(path))
                {
                    Assert.Equal(BulkState.Done, journal.Find("another"));
                    Assert.All(notes.Where(note => note.Item1 != "another"), note => Assert.Equal(expected.GetValueOrDefault(note.Item1), journal.Find(note.Item1)));
                }

                File.Delete(path);
            },
            iter: Rounds,
            threads: 1);
}
