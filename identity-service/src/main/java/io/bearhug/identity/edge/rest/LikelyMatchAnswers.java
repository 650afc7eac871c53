package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.likely.LikelyMatch;
import io.bearhug.identity.likely.Search;
import io.bearhug.identity.likely.Searches;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is answered about likely matches. */
final class LikelyMatchAnswers {

    private static final double CENTI = 100;

    private LikelyMatchAnswers() {}

    /**
     * A search among all persons.
     *
     * @param id of the search
     * @param state running, done or failed
     * @param startedBy who asked for it
     * @param startedAt when
     * @param endedAt when it ended
     * @param described persons read so far that said enough to be compared
     * @param found pairs worth a look
     * @param failure what went wrong, in words
     */
    public record Run(
            String id,
            String state,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt,
            int described,
            int found,
            @Nullable String failure) {

        static Run of(Search search) {
            return new Run(
                    search.id(),
                    search.state().name().toLowerCase(Locale.ROOT),
                    search.startedBy(),
                    search.startedAt(),
                    search.endedAt(),
                    search.described(),
                    search.found(),
                    search.failure());
        }
    }

    /**
     * One of two persons.
     *
     * @param personId who it is now
     * @param namespace of the name that stands for them
     * @param value of it
     */
    public record Side(String personId, String namespace, String value) {

        static Side of(String person, Identifier name) {
            return new Side(person, name.namespace(), name.value());
        }
    }

    /**
     * Two persons that are likely one.
     *
     * @param id of the pair
     * @param a the one
     * @param b the other
     * @param bits of evidence that they are one; each bit doubles the odds
     * @param verdict likely: enough to join them; unsure: too much to leave them alone
     * @param reasons what each attribute says, the loudest first
     * @param at when it was found last
     * @param said same or different; absent while it waits
     * @param saidBy who said so
     */
    public record Match(
            String id,
            Side a,
            Side b,
            double bits,
            String verdict,
            List<LikelyMatch.Reason> reasons,
            Instant at,
            @Nullable String said,
            @Nullable String saidBy) {

        static Match of(Searches.Found found) {
            LikelyMatch match = found.match();
            Searches.Said said = found.said();
            return new Match(
                    found.id(),
                    Side.of(found.personA(), match.a()),
                    Side.of(found.personB(), match.b()),
                    match.centibits() / CENTI,
                    match.sure() ? "likely" : "unsure",
                    match.reasons(),
                    found.at(),
                    said == null ? null : said.name().toLowerCase(Locale.ROOT),
                    found.saidBy());
        }
    }

    /**
     * A page of pairs.
     *
     * @param items those with the most evidence first
     * @param next where the next page begins
     */
    public record Matches(List<Match> items, @Nullable String next) {

        static Matches of(Searches.Page page) {
            return new Matches(page.items().stream().map(Match::of).toList(), page.next());
        }
    }
}
