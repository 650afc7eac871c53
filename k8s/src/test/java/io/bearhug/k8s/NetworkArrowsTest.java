package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The NetworkPolicies are the arrows of the architecture, all of them and no others. */
class NetworkArrowsTest {

    private static final String COMPONENT = "app.kubernetes.io/component";

    private static final Set<String> BETWEEN_SERVICES = Set.of(
            "identity-service -> context-service",
            "identity-service -> decision-service",
            "identity-service -> delivery-service",
            "decision-service -> context-service",
            "delivery-service -> decision-service",
            "delivery-service -> identity-service",
            "delivery-service -> context-service",
            "context-service -> identity-service");

    private static final Set<String> OF_THE_TEST = Set.of("test -> identity-service", "test -> decision-service");

    private static final Set<String> TO_STORES = Set.of(
            "identity-service -> kafka",
            "identity-service -> postgresql",
            "identity-service -> keycloak",
            "context-service -> kafka",
            "context-service -> redis",
            "context-service -> keycloak",
            "decision-service -> kafka",
            "decision-service -> postgresql",
            "decision-service -> redis",
            "decision-service -> keycloak",
            "delivery-service -> kafka",
            "delivery-service -> postgresql",
            "delivery-service -> mail",
            "delivery-service -> keycloak",
            "test -> keycloak");

    @ParameterizedTest
    @EnumSource
    void senderAndReceiverAllowTheSameArrows(Variant variant) {
        assertThat(arrows(variant, "egress")).isEqualTo(arrows(variant, "ingress"));
    }

    @Test
    void servicesHaveTheArrowsOfTheArchitecture() {
        assertThat(arrows(Variant.DEFAULT, "ingress")).isEqualTo(union(BETWEEN_SERVICES, OF_THE_TEST));
        assertThat(arrows(Variant.PRODUCTION, "ingress")).isEqualTo(union(BETWEEN_SERVICES, OF_THE_TEST));
    }

    @Test
    void aTrialsStoresAreReachedByWhoeverUsesThem() {
        assertThat(arrows(Variant.TRIAL, "ingress")).isEqualTo(union(BETWEEN_SERVICES, union(OF_THE_TEST, TO_STORES)));
    }

    @Test
    void withoutTheTestItsArrowsAreGone() {
        assertThat(arrows(Variant.TRIAL_WITHOUT_EXTRAS, "ingress")).noneMatch(arrow -> arrow.startsWith("test"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPodIsDeniedEverythingFirst(Variant variant) {
        assertThat(policies(variant))
                .filteredOn(it -> it.component().equals("network"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.json().at("/spec/policyTypes"))
                            .extracting(JsonNode::asText)
                            .containsExactly("Ingress", "Egress");
                    assertThat(it.json().at("/spec/ingress").isMissingNode()).isTrue();
                    assertThat(it.json().at("/spec/egress").isMissingNode()).isTrue();
                    var selected = it.json().at("/spec/podSelector/matchLabels");
                    assertThat(Chart.render(variant))
                            .filteredOn(Manifest::makesPods)
                            .allSatisfy(pod -> selected.properties()
                                    .forEach(label -> assertThat(pod.podLabels().path(label.getKey()))
                                            .isEqualTo(label.getValue())));
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyOpeningNamesItsPorts(Variant variant) {
        assertThat(policies(variant)).allSatisfy(it -> assertThat(Stream.of("ingress", "egress")
                        .flatMap(side -> Manifest.each(it.json().path("spec").path(side))))
                .allSatisfy(rule -> assertThat(rule.path("ports")).isNotEmpty()));
    }

    @Test
    void fromOutsideComeOnlyTheGatewayAndMonitoring() {
        assertThat(policies(Variant.PRODUCTION)).flatMap(it -> outsiders(it)).containsOnly("gateways", "monitoring");
    }

    @Test
    void aServiceReachesOnlyItsOwnStoresOutside() {
        assertThat(portsOutside("identity-service")).containsExactlyInAnyOrder(53, 5432, 9093, 8443, 4317);
        assertThat(portsOutside("context-service")).containsExactlyInAnyOrder(53, 6379, 9093, 8443, 4317);
        assertThat(portsOutside("decision-service")).containsExactlyInAnyOrder(53, 5432, 6379, 9093, 8443, 4317);
        assertThat(portsOutside("delivery-service")).containsExactlyInAnyOrder(53, 5432, 587, 9093, 8443, 4317);
        assertThat(portsOutside("identity-migration")).containsExactlyInAnyOrder(53, 5432);
    }

    private static List<Manifest> policies(Variant variant) {
        return Chart.render(variant).stream()
                .filter(it -> it.kind().equals("NetworkPolicy"))
                .toList();
    }

    /** Arrows between pods of the release, as one side of the policies has them. */
    private static Set<String> arrows(Variant variant, String side) {
        boolean incoming = side.equals("ingress");
        return policies(variant).stream()
                .flatMap(it -> Manifest.each(it.json().path("spec").path(side))
                        .flatMap(rule -> Manifest.each(rule.path(incoming ? "from" : "to")))
                        .map(peer -> peer.at("/podSelector/matchLabels")
                                .path(COMPONENT)
                                .asText())
                        .filter(peer -> !peer.isEmpty())
                        .map(peer -> incoming ? peer + " -> " + it.component() : it.component() + " -> " + peer))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> outsiders(Manifest policy) {
        return Manifest.each(policy.json().at("/spec/ingress"))
                .flatMap(rule -> Manifest.each(rule.path("from")))
                .map(peer -> peer.at("/namespaceSelector/matchLabels")
                        .path("kubernetes.io/metadata.name")
                        .asText())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Set<Integer> portsOutside(String component) {
        return policies(Variant.PRODUCTION).stream()
                .filter(it -> it.component().equals(component))
                .flatMap(it -> Manifest.each(it.json().at("/spec/egress")))
                .filter(rule ->
                        rule.at("/to/0/podSelector/matchLabels").path(COMPONENT).isMissingNode())
                .flatMap(rule -> Manifest.each(rule.path("ports")))
                .map(port -> port.path("port").asInt())
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
