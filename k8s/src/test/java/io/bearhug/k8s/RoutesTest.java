package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.local.gateway.Routes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cluster's routes lead where the local gateway's do. */
class RoutesTest {

    private static final List<String> WORDS = List.of(
            ("identify track page screen group alias batch persons identity erasures sources self imports contexts decisions "
                            + "outcomes tokens catalogue items simulations evaluations experiments models reports deliveries inbox "
                            + "push-subscriptions conversations cases anecdotes callbacks assets audit")
                    .split(" "));

    /** A rule of a route. */
    private record Rule(String service, String kind, String path, String timeout) {

        boolean matches(String request) {
            return kind.equals("RegularExpression")
                    ? request.matches(path)
                    : request.equals(path) || request.startsWith(path + "/");
        }

        /** Expressions first, then the longest prefix, as gateways decide. */
        int weight() {
            return (kind.equals("RegularExpression") ? 1_000 : 0) + path.length();
        }
    }

    @Test
    void everyPathOfTheApiLeadsToItsService() {
        var paths = new ArrayList<>(List.of("/console", "/console/live", "/u/token", "/v1/persons/p-1/contact-state"));
        WORDS.forEach(word -> paths.addAll(List.of("/v1/" + word, "/v1/" + word + "/1", "/v1/" + word + "/1/x")));
        assertThat(paths).allSatisfy(path -> assertThat(gateway(path))
                .as(path)
                .isEqualTo(Routes.serviceFor(path))
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/q/metrics", "/q/health", "/test/clock", "/v1", "/v1/personsx", "/v2/track", "/metrics"})
    void whatIsNotListedLeadsNowhere(String path) {
        assertThat(gateway(path)).isEmpty();
        assertThat(ingress(path)).isEmpty();
    }

    @Test
    void theIngressLeadsToTheSame() {
        assertThat(WORDS).allSatisfy(word -> assertThat(ingress("/v1/" + word + "/1"))
                .as(word)
                .isEqualTo(Routes.serviceFor("/v1/" + word + "/1")));
        assertThat(ingress("/v1/persons/p-1/contact-state")).contains("decision-service");
        assertThat(ingress("/console/live")).contains("delivery-service");
    }

    @Test
    void streamsMayLastAndFilesMayTakeTheirTime() {
        assertThat(timeout("/v1/contexts/p-1/stream")).isEqualTo("0s");
        assertThat(timeout("/v1/inbox/stream")).isEqualTo("0s");
        assertThat(timeout("/v1/imports")).isEqualTo("300s");
        assertThat(timeout("/v1/decisions")).isEqualTo("30s");
    }

    private static Optional<String> gateway(String path) {
        return best(rules(Variant.PRODUCTION, "HTTPRoute"), path).map(Rule::service);
    }

    private static Optional<String> ingress(String path) {
        return best(rules(Variant.INGRESS, "Ingress"), path).map(Rule::service);
    }

    private static String timeout(String path) {
        return best(rules(Variant.PRODUCTION, "HTTPRoute"), path).orElseThrow().timeout();
    }

    private static Optional<Rule> best(List<Rule> rules, String path) {
        return rules.stream().filter(rule -> rule.matches(path)).max(Comparator.comparingInt(Rule::weight));
    }

    private static List<Rule> rules(Variant variant, String kind) {
        var rules = new ArrayList<Rule>();
        Chart.render(variant).stream().filter(it -> it.kind().equals(kind)).forEach(it -> Manifest.each(
                        it.json().at("/spec/rules"))
                .forEach(rule -> rules.addAll(kind.equals("Ingress") ? ofIngress(rule) : ofRoute(rule))));
        assertThat(rules).isNotEmpty();
        return rules;
    }

    private static List<Rule> ofRoute(JsonNode rule) {
        return Manifest.each(rule.path("matches"))
                .map(match -> new Rule(
                        service(rule.at("/backendRefs/0/name")),
                        match.at("/path/type").asText(),
                        match.at("/path/value").asText(),
                        rule.at("/timeouts/request").asText()))
                .toList();
    }

    private static List<Rule> ofIngress(JsonNode rule) {
        return Manifest.each(rule.at("/http/paths"))
                .map(path -> new Rule(
                        service(path.at("/backend/service/name")),
                        path.path("pathType").asText().equals("Prefix") ? "PathPrefix" : "RegularExpression",
                        path.path("path").asText(),
                        ""))
                .toList();
    }

    private static String service(JsonNode name) {
        return name.asText().substring(Chart.RELEASE.length() + 1);
    }
}
