package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.bearhug.contracts.Json;
import io.bearhug.contracts.Person;
import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody can be taken along, and whoever is cut off goes on. */
@QuarkusTest
@RealServers
class ExportIT {

    private static final int BATCH = 80;

    @Test
    void persons_come_one_a_line_and_after_a_cut_the_rest() {
        String word = TestServers.randomWord();
        String key = Api.source("server");
        for (int round = 0; round < 3; round++) {
            Api.send(key, "batch", Map.of("batch", people(word, round))).then().statusCode(200);
        }
        Eventually.holds("all are resolved", () -> mine(all(""), word) == 3 * BATCH);

        List<Person> everybody = all("");
        assertThat(everybody).extracting(Person::id).isSorted().doesNotHaveDuplicates();
        Person last = everybody.get(everybody.size() / 2);
        assertThat(all("?after=" + last.id())).isEqualTo(everybody.subList(everybody.size() / 2 + 1, everybody.size()));
    }

    @Test
    void a_cursor_is_an_id() {
        Api.as("admin").get("/v1/identity/export/persons?after=x").then().statusCode(400);
    }

    private static List<Map<String, String>> people(String word, int round) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> Map.of("type", "identify", "userId", word + "-" + round + "-" + i))
                .toList();
    }

    private static long mine(List<Person> persons, String word) {
        return persons.stream()
                .filter(person -> person.identifiers().stream()
                        .anyMatch(name -> name.value().startsWith(word)))
                .count();
    }

    private static List<Person> all(String query) {
        Response answer = Api.as("admin").get("/v1/identity/export/persons" + query);
        answer.then().statusCode(200).contentType(containsString("ndjson"));
        return answer.asString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(ExportIT::person)
                .toList();
    }

    private static Person person(String line) {
        try {
            return Json.mapper().readValue(line, Person.class);
        } catch (IOException e) {
            throw new AssertionError("each line is a person", e);
        }
    }
}
