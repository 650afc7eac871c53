package io.bearhug.acceptance.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Product;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S7: every week a personal list. Two people with tastes of their own come by for some weeks. */
@Scenario
class S07_OnlyMyOwnTaste_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int WEEKS = 4;
    private static final int OF_EACH = 15;
    private static final int A_LIST = 3;

    private final House house;
    private final String list = House.fresh("list");
    private final String crime = House.fresh("crime");
    private final String nature = House.fresh("nature");

    S07_OnlyMyOwnTaste_IT(House house) {
        this.house = house;
    }

    /** One who comes by every week, and what they saw so far. */
    private record Reader(Visit visit, String likes, List<String> seen) {

        List<JsonNode> looksAtTheList(String placement) {
            Shown shown = visit.sees(placement);
            assertThat(shown.isAct())
                    .as("a list for %s: %s", visit.customer().name(), shown.answer())
                    .isTrue();
            Shown _ = shown.isShown();
            return shown.answer().path("items").valueStream().toList();
        }
    }

    @Test
    void every_week_a_fresh_list_of_the_own_taste_with_reasons_and_nothing_twice() {
        hasBooks();
        Reader nora = reader("Nora", crime);
        Reader theo = reader("Theo", nature);

        for (int week = 1; week <= WEEKS; week++) {
            List<String> noras = reads(nora, week);
            List<String> theos = reads(theo, week);
            assertThat(noras).as("week %s: the neighbour's list", week).doesNotContainAnyElementsOf(theos);
            house.clock().pass(A_WEEK);
        }

        assertThat(nora.seen()).hasSize(WEEKS * A_LIST).doesNotHaveDuplicates();
        assertThat(theo.seen()).hasSize(WEEKS * A_LIST).doesNotHaveDuplicates();
    }

    @Test
    void never_what_was_bought_or_turned_down() {
        hasBooks();
        Reader nora = reader("Nora", crime);
        List<Product> bought = books(crime).limit(2).toList();
        bought.forEach(book -> nora.visit().buys(book));
        Patience.until("what she bought is known", SOON, () -> purchases(nora) == bought.size());

        Shown first = nora.visit().sees(list);
        List<String> turnedDown = first.answer().path("items").findValuesAsText("id");
        assertThat(turnedDown).hasSize(A_LIST);
        Shown _ = first.isDismissed();
        house.clock().pass(A_WEEK);

        List<String> later = Stream.generate(() -> {
                    List<String> ids = reads(nora, 2);
                    house.clock().pass(A_WEEK);
                    return ids;
                })
                .limit(3)
                .flatMap(List::stream)
                .toList();

        assertThat(later).doesNotHaveDuplicates().doesNotContainAnyElementsOf(turnedDown);
        assertThat(Stream.concat(turnedDown.stream(), later.stream()))
                .doesNotContainAnyElementsOf(bought.stream().map(Product::id).toList());
    }

    /** Looks at the list of this week. */
    private List<String> reads(Reader reader, int week) {
        List<JsonNode> items = reader.looksAtTheList(list);
        assertThat(items).as("the list of week %s", week).hasSize(A_LIST).allSatisfy(item -> {
            assertThat(item.at("/attributes/category").asText()).isEqualTo(reader.likes());
            assertThat(item.path("reason").asText()).isEqualTo("You like " + reader.likes() + ".");
        });
        List<String> ids = items.stream().map(item -> item.path("id").asText()).toList();
        assertThat(ids).as("fresh in week %s", week).noneMatch(reader.seen()::contains);
        reader.seen().addAll(ids);
        return ids;
    }

    private Reader reader(String name, String likes) {
        Customer customer = house.customer(name);
        Visit visit = customer.visits(Channel.WEB).signsIn();
        books(likes).limit(3).forEach(visit::looksAt);
        Patience.until(name + "'s taste is known", SOON, () -> customer.context()
                .at("/affinities/category")
                .has(likes));
        return new Reader(visit, likes, new ArrayList<>());
    }

    private static int purchases(Reader reader) {
        return reader.visit().customer().context().path("purchases").size();
    }

    private Stream<Product> books(String shelf) {
        return IntStream.range(0, OF_EACH).mapToObj(it -> new Product(shelf + "-" + it, "Book " + it, shelf, 10));
    }

    private void hasBooks() {
        puts(Stream.of(crime, nature)
                .flatMap(this::books)
                .map(it -> "{\"id\":\"%s\",\"name\":\"%s\",\"category\":\"%s\",\"shelf\":\"%s\"}"
                        .formatted(it.id(), it.name(), it.category(), list)));
        house.marketer().bringsIntoForce(House.fresh("weekly"), """
                placements:
                  - { id: %1$s, channel: web, accepts: [tile], neutral: { blocks: [ { type: headline, text: "Welcome" } ] } }
                actions:
                  - id: %1$s-action
                    name: A personal list
                    kind: recommendation
                    class: marketing
                    purpose: recommendations
                    value: { business: 4.0, person: 6.0 }
                    expected: { success: 0.3, trust: 50 }
                    cooldown: { dismissed: P1D }
                    recommend: { from: items, where: 'item.attributes.shelf == "%1$s"', by: own-taste, count: 3 }
                    treatments:
                      - id: %1$s-tile
                        placement: %1$s
                        form: tile
                        blocks: [ { type: headline, text: "Your list of this week" }, { type: items }, { type: reason } ]
                """.formatted(list));
    }

    @AfterEach
    void hasNoBooksAnyMore() {
        house.marketer().bringsIntoForce(House.fresh("weekly"), """
                remove: { actions: [%1$s-action], placements: [%1$s] }
                """.formatted(list));
        puts(Stream.of(crime, nature).flatMap(this::books).map(it -> "{\"id\":\"%s\",\"remove\":true}"
                .formatted(it.id())));
    }

    private void puts(Stream<String> lines) {
        house.door()
                .send(
                        house.colleague("marketer"),
                        "PUT",
                        "/v1/items",
                        "application/x-ndjson",
                        lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8))
                .mustBe(200);
    }
}
