package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dashboards and alerts ask only for what the services really measure, and every alert says what to do. */
class MonitoringTest {

    private static final Pattern METRIC = Pattern.compile("\\b(bearhug_[a-z_]+|http_server_[a-z_]+|jvm_[a-z_]+)\\b");
    private static final Pattern NAMED_IN_CODE = Pattern.compile(
            "(?:counter|Counter\\.builder|Gauge\\.builder|Timer\\.builder)\\(\\s*\"(bearhug\\.[a-z.]+)\"");

    /** Of Micrometer itself. */
    private static final Set<String> KNOWN =
            Set.of("http_server_requests_seconds_count", "http_server_requests_seconds_sum", "jvm_memory_used_bytes");

    @Test
    void everyMetricOfADashboardIsMeasured() {
        assertThat(dashboards()).hasSize(4).allSatisfy(board -> {
            var asked = metrics(board.toString());
            assertThat(asked).isNotEmpty().allSatisfy(MonitoringTest::isMeasured);
        });
    }

    @Test
    void everyMetricOfAnAlertIsMeasured() {
        assertThat(metrics(Chart.file("files/alerts.yaml"))).isNotEmpty().allSatisfy(MonitoringTest::isMeasured);
    }

    @Test
    void panelsLieBesideEachOther() {
        assertThat(dashboards()).allSatisfy(board -> {
            Set<String> places = new TreeSet<>();
            Manifest.each(board.path("panels"))
                    .forEach(panel -> assertThat(places.add(panel.at("/gridPos/x") + "," + panel.at("/gridPos/y")))
                            .isTrue());
            assertThat(places).hasSize(8);
        });
    }

    @Test
    void everyAlertHasItsSectionInTheRunbook() {
        String runbook = read(Path.of("../docs/kubernetes.md"));
        assertThat(Manifest.each(Chart.yaml("files/alerts.yaml").at("/groups/0/rules"))
                        .map(rule -> rule.path("alert").asText()))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(runbook).contains("### " + alert + "\n"));
    }

    @Test
    void alertsNameTheirRelease() {
        assertThat(Chart.render(Variant.PRODUCTION))
                .filteredOn(it -> it.kind().equals("PrometheusRule"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.json().toString()).doesNotContain("NAMESPACE").doesNotContain("RELEASE-");
                    assertThat(it.json().at("/spec/groups/0/rules"))
                            .allSatisfy(rule -> assertThat(rule.path("expr").asText())
                                    .contains("namespace=\"" + Chart.NAMESPACE + "\"")
                                    .contains("service=~\"" + Chart.RELEASE + "-"));
                });
    }

    private static void isMeasured(String metric) {
        assertThat(measured()).contains(metric);
    }

    private static Set<String> metrics(String text) {
        return METRIC.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> dashboards() {
        try (Stream<Path> files = Files.list(Chart.FOLDER.resolve("dashboards"))) {
            var json = new JsonMapper();
            return files.map(file -> {
                        try {
                            return json.readTree(Files.readString(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names as Prometheus sees them, in every form a meter of that name can have. */
    private static Set<String> measured() {
        var names = new TreeSet<>(KNOWN);
        for (String module : List.of(
                "service-support", "identity-service", "context-service", "decision-service", "delivery-service")) {
            NAMED_IN_CODE
                    .matcher(sources(module))
                    .results()
                    .map(it -> it.group(1).replace('.', '_'))
                    .forEach(name -> names.addAll(List.of(
                            name,
                            name + "_total",
                            name + "_seconds",
                            name + "_seconds_count",
                            name + "_seconds_sum",
                            name + "_seconds_bucket")));
        }
        return names;
    }

    private static String sources(String module) {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MonitoringTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
