package io.bearhug.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.support.json.JsonSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonProblemsTest {

    private static final ObjectMapper MAPPER = mapper();

    record Order(
            @Nullable Instant at,
            @Nullable Size size,
            @Nullable List<Line> lines,
            int count) {}

    record Line(@Nullable String name, double price) {
        Line {
            if (price < 0) {
                throw new IllegalArgumentException("expected a price of zero or more");
            }
        }
    }

    enum Size {
        SMALL
    }

    static Arguments[] wrong() {
        return new Arguments[] {
            Arguments.of("{\"at\":\"yesterday\"}", Problem.Fault.at("/at", "expected a time as RFC 3339")),
            Arguments.of("{\"count\":\"x\"}", Problem.Fault.at("/count", "expected a whole number")),
            Arguments.of("{\"lines\":{}}", Problem.Fault.at("/lines", "expected a list")),
            Arguments.of("{\"lines\":[{\"name\":{}}]}", Problem.Fault.at("/lines/0/name", "expected a text")),
            Arguments.of(
                    "{\"lines\":[{\"price\":1},{\"price\":-1}]}",
                    Problem.Fault.at("/lines/1", "expected a price of zero or more")),
            Arguments.of(
                    "{\"size\":\"HUGE\"}",
                    Problem.Fault.at("/size", "expected one of the values listed in the API's description")),
            Arguments.of("[]", Problem.Fault.at("", "expected an object")),
            Arguments.of("{\n  \"at\": ?}", Problem.Fault.at(2, 9, "not JSON")),
            Arguments.of("{\"count\":1,\"count\":2}", Problem.Fault.at(1, 19, "the same name twice in one object")),
        };
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhereAndWhatWasExpected(String json, Problem.Fault fault) {
        assertThat(problem(json).errors()).containsExactly(fault);
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertThat(problem("{\"x\":" + "[".repeat(60)).errors().getFirst().detail())
                .startsWith("too deep");
        assertThat(problem("{\"x\":\"" + "y".repeat(70_000) + "\"}")
                        .errors()
                        .getFirst()
                        .detail())
                .startsWith("too deep, too long");
    }

    @Test
    void namesNoClassOfOurs() {
        for (String json : List.of("{\"at\":[]}", "{\"lines\":[1]}", "{\"size\":{}}", "{} {}", "", "nul")) {
            assertThat(problem(json).toString())
                    .as(json)
                    .doesNotContain("io.bearhug", "java.", "Jackson", "com.fasterxml");
        }
    }

    private static Problem problem(String json) {
        try {
            throw new AssertionError(MAPPER.readValue(json, Order.class));
        } catch (JsonProcessingException e) {
            return JsonProblems.describe(e);
        }
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new JsonSettings(50, 65_536).customize(mapper);
        return mapper;
    }
}
