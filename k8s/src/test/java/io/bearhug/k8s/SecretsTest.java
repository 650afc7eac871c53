package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is secret stays in Secrets; everything else only names it. */
class SecretsTest {

    /** A setting that is secret, with anything but a variable as its value. */
    private static final Pattern SECRET_IN_THE_OPEN = Pattern.compile(
            "(?im)^[^#\\n]*(password|secret|credentials|passphrase|private.?key)[^=\\n]*=(?!.*\\$\\{[A-Z_]+}).+$");

    @ParameterizedTest
    @EnumSource
    void noConfigMapHoldsASecret(Variant variant) {
        assertThat(Chart.render(variant))
                .filteredOn(it -> it.kind().equals("ConfigMap"))
                .isNotEmpty()
                .allSatisfy(it -> it.json().path("data").properties().stream()
                        .filter(file -> file.getKey().endsWith(".properties"))
                        .forEach(file ->
                                assertThat(file.getValue().asText()).doesNotContainPattern(SECRET_IN_THE_OPEN)));
    }

    @Test
    void aSecretInTheOpenWouldBeNoticed() {
        assertThat("quarkus.datasource.password=hunter2").containsPattern(SECRET_IN_THE_OPEN);
        assertThat("quarkus.redis.password=${BEARHUG_REDIS_PASSWORD}").doesNotContainPattern(SECRET_IN_THE_OPEN);
    }

    @ParameterizedTest
    @EnumSource
    void onlyATrialMakesSecrets(Variant variant) {
        boolean trial = variant.file().equals("values-dev.yaml");
        assertThat(Chart.render(variant).stream().anyMatch(it -> it.kind().equals("Secret")))
                .isEqualTo(trial);
    }

    @ParameterizedTest
    @EnumSource
    void variablesThatAreSecretComeFromSecrets(Variant variant) {
        assertThat(Chart.render(variant)).filteredOn(Manifest::makesPods).allSatisfy(it -> it.containers()
                .flatMap(container -> Manifest.each(container.path("env")))
                .filter(variable -> variable.path("name").asText().matches(".*(PASSWORD|SECRET).*"))
                .forEach(variable -> assertThat(
                                variable.at("/valueFrom/secretKeyRef/name").asText())
                        .as(it + " " + variable.path("name").asText())
                        .isNotEmpty()));
    }

    @Test
    void everySecretATrialNeedsIsMadeByIt() {
        var trial = Chart.render(Variant.TRIAL);
        Set<String> made = trial.stream()
                .filter(it -> it.kind().equals("Secret"))
                .flatMap(it ->
                        it.json().path("data").properties().stream().map(entry -> it.name() + "/" + entry.getKey()))
                .collect(Collectors.toSet());
        assertThat(trial.stream()
                        .filter(Manifest::makesPods)
                        .flatMap(Manifest::containers)
                        .flatMap(container -> Manifest.each(container.path("env")))
                        .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                        .filter(JsonNode::isObject)
                        .map(reference -> reference.path("name").asText() + "/"
                                + reference.path("key").asText()))
                .isNotEmpty()
                .allSatisfy(wanted -> assertThat(made).contains(wanted));
    }

    @Test
    void everySettingThatNamesAVariableHasItInItsEnvironment() {
        for (Variant variant : Variant.values()) {
            var all = Chart.render(variant);
            assertThat(all).filteredOn(it -> it.kind().equals("Deployment")).allSatisfy(deployment -> {
                String settings = all.stream()
                        .filter(it -> it.kind().equals("ConfigMap") && it.name().equals(deployment.name()))
                        .map(it -> it.json().at("/data/service.properties").asText())
                        .collect(Collectors.joining());
                Set<String> known = deployment
                        .containers()
                        .flatMap(container -> Manifest.each(container.path("env")))
                        .map(variable -> variable.path("name").asText())
                        .collect(Collectors.toSet());
                assertThat(Pattern.compile("\\$\\{([A-Z_]+)}")
                                .matcher(settings)
                                .results()
                                .map(it -> it.group(1)))
                        .allSatisfy(name ->
                                assertThat(known).as(variant + " " + deployment).contains(name));
            });
        }
    }
}
