using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

public sealed class EvidenceFinderTests
{
    private const string Port = "The port of Tangier handled 840,000 containers in June 2025, the authority said.";
    private const string Queues = "Lorry drivers complained of long queues at the gates of Agadir.";

    [Fact]
    public void A_sentence_rests_on_every_sentence_that_says_half_of_it()
    {
        var article = TestArticle.Of("en", Port, Queues, "A concert was held in the evening.");

        var evidence = EvidenceFinder.Find(
            new SummarySentence("The port of Tangier handled 840,000 containers while drivers complained of long queues at the gates.", []),
            Language.English,
            article);

        Assert.Equal([Port, Queues], evidence.Select(span => span.Of(article.Text).ToString()));
    }

    [Fact]
    public void A_sentence_that_adds_little_to_the_best_is_no_evidence()
    {
        var article = TestArticle.Of(
            "en", Port, "Agadir has a fishing harbour.", "A concert was held in the evening.", "Schools opened late.", "Rain fell on the hills.", "Prices stayed flat.");

        var evidence = EvidenceFinder.Find(
            new SummarySentence("The port of Tangier handled 840,000 containers in June 2025, more than the harbour of Agadir.", []), Language.English, article);

        Assert.Equal([Port], evidence.Select(span => span.Of(article.Text).ToString()));
    }
}
