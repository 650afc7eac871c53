package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LintTest {

    @Test
    void helmHasNothingAgainstTheChart() {
        var result = Chart.lint();
        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
        assertThat(result.getMessages()).noneMatch(message -> message.contains("WARNING"));
    }

    @ParameterizedTest
    @EnumSource
    void everyVariantRendersFourServices(Variant variant) {
        assertThat(Chart.render(variant).stream()
                        .filter(it -> it.kind().equals("Deployment"))
                        .map(Manifest::component))
                .containsExactlyInAnyOrder(
                        "identity-service", "context-service", "decision-service", "delivery-service");
    }

    @ParameterizedTest
    @EnumSource
    void noTwoObjectsShareTheirName(Variant variant) {
        assertThat(Chart.render(variant).stream()
                        .collect(Collectors.groupingBy(it -> it.type() + " " + it.name(), Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isOne());
    }

    @ParameterizedTest
    @EnumSource
    void everyObjectSaysWhatItBelongsTo(Variant variant) {
        assertThat(Chart.render(variant)).allSatisfy(it -> {
            assertThat(it.label("app.kubernetes.io/name")).isEqualTo("bearhug");
            assertThat(it.label("app.kubernetes.io/instance")).isEqualTo(Chart.RELEASE);
            assertThat(it.component()).isNotEmpty();
        });
    }
}
