package io.bearhug.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Caller;
import io.bearhug.local.demo.cast.House;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is thrown at a door, it says clearly what was wrong; it never breaks and never tells how it is built. */
@Scenario
class HostileInput_IT {

    private static final String DEEP = "[".repeat(10_000) + "]".repeat(10_000);
    private static final String SQL = "x'; DROP TABLE person; --";
    private static final int KIB = 1024;

    private final House house;

    HostileInput_IT(House house) {
        this.house = house;
    }

    /**
     * Something thrown at a route.
     *
     * @param what in words
     * @param path of the route
     * @param body thrown
     * @param expected statuses that are right
     */
    private record Throw(String what, String path, String body, List<Integer> expected) {
        static Throw of(String what, String path, String body, Integer... expected) {
            return new Throw(what, path, body, List.of(expected));
        }
    }

    private static Stream<Throw> facts() {
        String path = "/v1/track";
        return Stream.of(
                Throw.of("nothing", path, "", 400),
                Throw.of("no JSON", path, "event=Product Viewed", 400),
                Throw.of("half JSON", path, "{\"userId\":\"u", 400),
                Throw.of("a list", path, "[]", 400),
                Throw.of("a text", path, "\"track\"", 400),
                Throw.of("null", path, "null", 400),
                Throw.of("nobody's event", path, "{\"event\":\"E\"}", 400),
                Throw.of("an event without a name", path, "{\"userId\":\"u-1\"}", 400),
                Throw.of("wrong types", path, "{\"userId\":{\"a\":1},\"event\":[1]}", 400),
                Throw.of("properties that are a list", path, event("\"properties\":[1]"), 400),
                Throw.of("a time that is none", path, event("\"timestamp\":\"yesterday\""), 400),
                Throw.of("deep nesting", path, event("\"properties\":{\"a\":" + DEEP + "}"), 400),
                Throw.of("a huge number", path, event("\"properties\":{\"a\":1e999999999}"), 200, 400),
                Throw.of("a long number", path, event("\"properties\":{\"a\":" + "9".repeat(5000) + "}"), 200, 400),
                Throw.of("NUL in an id", path, "{\"userId\":\"u\\u0000x\",\"event\":\"E\"}", 200, 400),
                Throw.of("NUL in a property", path, event("\"properties\":{\"a\":\"x\\u0000y\"}"), 200, 400),
                Throw.of("half a character", path, event("\"properties\":{\"a\":\"x\\ud800y\"}"), 200, 400),
                Throw.of("half a character as id", path, "{\"userId\":\"\\udc00\",\"event\":\"E\"}", 200, 400),
                Throw.of("SQL as an id", path, "{\"userId\":\"" + SQL + "\",\"event\":\"" + SQL + "\"}", 200),
                Throw.of("a blocked id only", path, "{\"userId\":\"undefined\",\"event\":\"E\"}", 200, 400),
                Throw.of("21 identifiers", path, event("\"context\":{\"identifiers\":" + identifiers(21) + "}"), 400),
                Throw.of("33 KiB", path, event("\"properties\":{\"a\":\"" + "x".repeat(33 * KIB) + "\"}"), 413),
                Throw.of("a batch of 101", "/v1/batch", batch(101), 413),
                Throw.of("a batch of nothing", "/v1/batch", "{\"batch\":[]}", 400),
                Throw.of("a batch that is none", "/v1/batch", "{\"batch\":7}", 400),
                Throw.of("a batch of 501 KiB", "/v1/batch", fat(501), 413));
    }

    private static Stream<Throw> questions() {
        String path = "/v1/decisions";
        return Stream.of(
                Throw.of("nothing", path, "", 400),
                Throw.of("half JSON", path, "{", 400),
                Throw.of("a list", path, "[]", 400),
                Throw.of("null", path, "null", 400),
                Throw.of("an empty question", path, "{}", 400),
                Throw.of("nobody", path, question("\"identifiers\":[]"), 400),
                Throw.of("an identifier that is none", path, question("\"identifiers\":[{\"namespace\":1}]"), 400),
                Throw.of("an identifier of null", path, question("\"identifiers\":[null]"), 400),
                Throw.of("no such placement", path, question("\"placements\":[\"no-such-place\"]"), 400, 404, 422),
                Throw.of("an unknown mode", path, question("\"mode\":\"dream\""), 400),
                Throw.of("events that are none", path, question("\"events\":[null,7,\"x\"]"), 400),
                Throw.of("a zone that is none", path, question("\"context\":{\"timezone\":\"Moon/Base\"}"), 200, 400),
                Throw.of("deep nesting", path, question("\"events\":[{\"properties\":{\"a\":" + DEEP + "}}]"), 400),
                Throw.of("NUL in an id", path, question("\"requestId\":\"r\\u0000\""), 200, 400),
                Throw.of(
                        "half a character",
                        path,
                        question("\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"\\ud800\"}]"),
                        200,
                        400),
                Throw.of(
                        "SQL as an id",
                        path,
                        question("\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"" + SQL + "\"}]"),
                        200),
                Throw.of("a thousand placements", path, question("\"placements\":" + many(1000)), 400, 413));
    }

    private static Stream<Throw> contexts() {
        String path = "/v1/contexts/query";
        return Stream.of(
                Throw.of("nothing", path, "", 400),
                Throw.of("half JSON", path, "{", 400),
                Throw.of("null", path, "null", 400),
                Throw.of("nobody", path, "{\"identifiers\":[]}", 400),
                Throw.of("no identifiers at all", path, "{}", 400),
                Throw.of("an identifier of null", path, "{\"identifiers\":[null]}", 400),
                Throw.of("a time that is none", path, about("\"at\":\"soon\""), 400),
                Throw.of("events that are none", path, about("\"events\":[7]"), 400),
                Throw.of(
                        "SQL as an id",
                        path,
                        "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"" + SQL + "\"}]}",
                        200));
    }

    private static Stream<Throw> outcomes() {
        String path = "/v1/outcomes";
        return Stream.of(
                Throw.of("nothing", path, "", 400),
                Throw.of("half JSON", path, "{", 400),
                Throw.of("null", path, "null", 400),
                Throw.of("an empty outcome", path, "{}", 400),
                Throw.of(
                        "an outcome of nothing",
                        path,
                        "{\"decisionId\":\"" + SQL + "\",\"placement\":\"p\",\"type\":\"shown\",\"eventId\":\"e\"}",
                        400,
                        404),
                Throw.of(
                        "an unknown type", path, "{\"decisionId\":\"d\",\"placement\":\"p\",\"type\":\"adored\"}", 400),
                Throw.of(
                        "a forged token",
                        path,
                        "{\"token\":\"AAAA.BBBB\",\"type\":\"shown\",\"eventId\":\"e\"}",
                        400,
                        401,
                        403,
                        404));
    }

    @TestFactory
    Stream<DynamicTest> thrown_at_the_door_for_facts() {
        return tests(facts(), house.shopServer());
    }

    @TestFactory
    Stream<DynamicTest> thrown_at_the_door_for_questions() {
        return tests(questions(), house.program("channel"));
    }

    @TestFactory
    Stream<DynamicTest> thrown_at_the_live_context() {
        return tests(contexts(), house.colleague("admin"));
    }

    @TestFactory
    Stream<DynamicTest> thrown_at_the_door_for_outcomes() {
        return tests(outcomes(), house.program("channel"));
    }

    @TestFactory
    Stream<DynamicTest> paths_that_name_nothing() {
        return Stream.of(
                        "/v1/persons/not-an-id",
                        "/v1/persons?namespace=email",
                        "/v1/persons?namespace=email&value=%27%20OR%201%3D1",
                        "/v1/persons?namespace=user_id&value=%00",
                        "/v1/persons?namespace=user_id&value=%ED%A0%80",
                        "/v1/decisions/%00",
                        "/v1/decisions/" + "x".repeat(2000),
                        "/v1/decisions?person=not-an-id",
                        "/v1/deliveries/not-an-id",
                        "/v1/deliveries/%27%20OR%201%3D1",
                        "/v1/deliveries?state=flying",
                        "/v1/deliveries?limit=-1",
                        "/v1/deliveries?after=AAAA")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Answer answer = house.door().get(house.colleague("admin"), path);
                    checkManners(answer);
                }));
    }

    @Test
    void a_catalogue_that_is_none_is_refused_with_the_place() {
        for (String yaml : List.of("", "\t- [", "actions: 7", "actions: [ { id: } ]", "&a [*a, *a]", DEEP, "\u0000")) {
            Answer answer = house.marketer().writes(House.fresh("hostile"), yaml);
            assertThat(answer.status())
                    .as(yaml.substring(0, Math.min(20, yaml.length())))
                    .isIn(400, 413, 422);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] bytes = "{\"userId\":\"u-1\",\"event\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;

        Answer answer = throwAt("/v1/track", house.shopServer(), bytes);

        assertThat(answer.status()).isEqualTo(400);
        checkManners(answer);
    }

    @Test
    void a_wrong_media_type_is_refused() {
        Answer answer = house.door()
                .send(
                        house.program("channel"),
                        "POST",
                        "/v1/decisions",
                        "text/csv",
                        "a,b".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.isProblem()).isTrue();
    }

    private Stream<DynamicTest> tests(Stream<Throw> all, Caller caller) {
        return all.map(it -> DynamicTest.dynamicTest(it.path() + " – " + it.what(), () -> {
            Answer answer = throwAt(it.path(), caller, it.body().getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.text()).isIn(it.expected());
            checkManners(answer);
        }));
    }

    private Answer throwAt(String path, Caller caller, byte[] body) {
        return house.door().send(caller, "POST", path, "application/json", body);
    }

    private static void checkManners(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.isProblem()).as(answer.text()).isTrue();
        }
        assertThat(answer.text()).doesNotContainPattern("Exception|\\bat io\\.|\\bat java\\.|SQLSTATE");
    }

    private static String event(String more) {
        return "{\"userId\":\"hostile-1\",\"event\":\"E\"," + more + "}";
    }

    private static String about(String more) {
        return "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"u-1\"}]," + more + "}";
    }

    /** A good question, in which {@code more} replaces or adds a field. */
    private static String question(String more) {
        String name = more.substring(0, more.indexOf(':'));
        String good = Stream.of(
                        "\"requestId\":\"" + House.fresh("r") + "\"",
                        "\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"u-1\"}]",
                        "\"channel\":\"web\"",
                        "\"placements\":[\"home-hero\"]")
                .filter(field -> !field.startsWith(name + ":"))
                .collect(Collectors.joining(","));
        return "{" + good + "," + more + "}";
    }

    private static String many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"p" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String identifiers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"namespace\":\"cookie\",\"value\":\"c" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String batch(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"type\":\"track\",\"userId\":\"hostile-2\",\"event\":\"E\"}")
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }

    private static String fat(int kib) {
        return IntStream.range(0, 50)
                .mapToObj(i -> "{\"type\":\"track\",\"userId\":\"hostile-3\",\"event\":\"E\",\"properties\":{\"a\":\""
                        + "x".repeat(kib * KIB / 50) + "\"}}")
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }
}
