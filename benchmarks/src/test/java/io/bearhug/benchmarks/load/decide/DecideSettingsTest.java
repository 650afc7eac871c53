package io.bearhug.benchmarks.load.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Schedule;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideSettingsTest {

    private final Crowd crowd = new Crowd("bword", 10);

    @Test
    void withoutOptionsQuestionsComeEvenly() {
        assertThat(read("").pace()).isInstanceOfSatisfying(Schedule.class, schedule -> {
            assertThat(schedule.calls()).isEqualTo(600);
            assertThat(schedule.due(20, 0)).hasValue(1_000_000_000);
        });
        assertThat(read("--arrivals closed").pace()).isInstanceOf(BackToBack.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--arrivals often | --arrivals is one of even, random, closed",
                "--explain why | --explain is one of none, short, full",
                "--placement a\"b | --placement is a word",
                "--rate 0 | --rate is a whole number from 1 to 5000",
                "--inline 21 | --inline is a whole number from 0 to 20"
            })
    void whatCannotBeIsSaidInWords(String call, String words) {
        assertThatThrownBy(() -> read(call)).isInstanceOf(BadInput.class).hasMessageContaining(words);
    }

    @Test
    void aQuestionIsJsonWithItsInlineEvents() throws JsonProcessingException {
        Question question = question("--inline 2 --explain short");

        JsonNode body = JsonMapper.builder().build().readTree(question.body(13));

        assertThat(body.at("/identifiers/0/value").asText()).isEqualTo(crowd.userId(3));
        assertThat(body.path("events")).hasSize(2);
        assertThat(body.at("/events/0/userId").asText()).isEqualTo(crowd.userId(3));
        assertThat(body.at("/events/0/messageId").asText())
                .isNotEqualTo(body.at("/events/1/messageId").asText());
        assertThat(body.path("explain").asText()).isEqualTo("short");
        assertThat(body.path("requestId").asText()).isNotEqualTo(crowd.id("w", 13));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"degraded\":[],\"answers\":[{\"outcome\":\"act\"}]} | act | true",
                "{\"degraded\":[],\"answers\":[{\"outcome\":\"silence\"}]} | silence | true",
                "{\"degraded\":[],\"answers\":[{\"outcome\":\"wait\"}]} | wait | true",
                "{\"degraded\":[\"context\"],\"answers\":[{\"outcome\":\"silence\"}]} | degraded | true",
                "{\"success\":true} | no decision | false"
            })
    void anAnswerIsJudgedByWhatItSays(String answer, String word, boolean good) {
        assertThat(Question.judged(answer).word()).isEqualTo(word);
        assertThat(Question.judged(answer).isGood()).isEqualTo(good);
    }

    private Question question(String call) {
        return new Question(new Endpoint(URI.create("http://127.0.0.1:1/v1/decisions"), ""), crowd, "q", read(call));
    }

    private static DecideSettings read(String call) {
        List<String> words = call.isEmpty() ? List.of() : Arrays.asList(call.split(" ", -1));
        return DecideSettings.of(Options.read(words, DecideSettings.OPTIONS));
    }
}
