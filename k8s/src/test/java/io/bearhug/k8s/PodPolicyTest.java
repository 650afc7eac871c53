package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pod Security "restricted", and what else we ask of every pod of the release. */
class PodPolicyTest {

    /** Keycloak's development mode rebuilds itself when it starts; only a trial has it. */
    private static final Set<String> WRITES_TO_ITS_ROOT = Set.of("keycloak");

    private static List<Manifest> pods(Variant variant) {
        List<Manifest> pods =
                Chart.render(variant).stream().filter(Manifest::makesPods).toList();
        assertThat(pods).hasSizeGreaterThanOrEqualTo(4);
        return pods;
    }

    @ParameterizedTest
    @EnumSource
    void podsAreRestricted(Variant variant) {
        assertThat(pods(variant)).allSatisfy(it -> {
            JsonNode context = it.podSpec().path("securityContext");
            assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(context.path("runAsUser").asInt()).isPositive();
            assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(it.podSpec().path("hostNetwork").asBoolean()).isFalse();
            assertThat(Manifest.each(it.podSpec().path("volumes"))).allSatisfy(volume -> assertThat(volume.properties())
                    .extracting(java.util.Map.Entry::getKey)
                    .isSubsetOf("name", "configMap", "secret", "emptyDir"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void containersAreRestrictedAndWriteNowhere(Variant variant) {
        assertThat(pods(variant))
                .allSatisfy(it -> assertThat(it.containers()).isNotEmpty().allSatisfy(container -> {
                    JsonNode context = container.path("securityContext");
                    assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
                    assertThat(context.path("allowPrivilegeEscalation").asBoolean(true))
                            .isFalse();
                    assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                    assertThat(context.at("/capabilities/add").isMissingNode()).isTrue();
                    assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
                    assertThat(context.path("readOnlyRootFilesystem").asBoolean())
                            .isEqualTo(!WRITES_TO_ITS_ROOT.contains(it.component()));
                }));
    }

    @ParameterizedTest
    @EnumSource
    void noPodHoldsATokenOfTheCluster(Variant variant) {
        assertThat(pods(variant)).allSatisfy(it -> {
            assertThat(it.podSpec().path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
            assertThat(it.podSpec().path("enableServiceLinks").asBoolean(true)).isFalse();
        });
        assertThat(Chart.render(variant))
                .filteredOn(it -> it.kind().equals("ServiceAccount"))
                .allSatisfy(it -> assertThat(
                                it.json().path("automountServiceAccountToken").asBoolean(true))
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void everyContainerSaysWhatItNeedsAndMayUse(Variant variant) {
        assertThat(pods(variant)).allSatisfy(it -> assertThat(it.containers()).allSatisfy(container -> {
            assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
            assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
        }));
    }

    @ParameterizedTest
    @EnumSource
    void everyImageIsACertainOne(Variant variant) {
        assertThat(pods(variant)).allSatisfy(it -> assertThat(it.containers())
                .allSatisfy(container -> assertThat(container.path("image").asText())
                        .matches("\\S+(:[\\w][\\w.-]*|@sha256:[0-9a-f]{64})")
                        .doesNotEndWith(":latest")));
    }

    @ParameterizedTest
    @EnumSource
    void servicesAreProbedWithoutCallingOutAndLeaveInPeace(Variant variant) {
        assertThat(pods(variant))
                .filteredOn(it -> it.kind().equals("Deployment"))
                .hasSize(4)
                .allSatisfy(it -> {
                    JsonNode container = it.podSpec().at("/containers/0");
                    assertThat(container.at("/startupProbe/httpGet/path").asText())
                            .isEqualTo("/q/health/started");
                    assertThat(container.at("/readinessProbe/httpGet/path").asText())
                            .isEqualTo("/q/health/ready");
                    assertThat(container.at("/livenessProbe/httpGet/path").asText())
                            .isEqualTo("/q/health/live");
                    int drain = container.at("/lifecycle/preStop/sleep/seconds").asInt();
                    assertThat(drain).isPositive();
                    assertThat(it.podSpec()
                                    .path("terminationGracePeriodSeconds")
                                    .asInt())
                            .isGreaterThan(drain);
                    assertThat(it.json()
                                    .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                    .asInt(-1))
                            .isZero();
                    assertThat(it.podSpec().path("topologySpreadConstraints")).isNotEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyDeploymentHasItsBudgetItsServiceAndItsPolicy(Variant variant) {
        List<Manifest> all = Chart.render(variant);
        assertThat(all).filteredOn(it -> it.kind().equals("Deployment")).allSatisfy(deployment -> {
            for (String kind : List.of("PodDisruptionBudget", "Service", "NetworkPolicy", "ServiceAccount")) {
                assertThat(all)
                        .as(kind + " of " + deployment)
                        .filteredOn(
                                it -> it.kind().equals(kind) && it.component().equals(deployment.component()))
                        .hasSize(1);
            }
        });
    }
}
