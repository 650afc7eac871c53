package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every object is read by Kubernetes' model, in which a field that does not exist is an error. */
class StrictDecodingTest {

    private static final Map<String, Class<?>> MODEL = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Pod", Pod.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class));

    /** KEDA has no model here; its fields as its documentation lists them. */
    private static final Set<String> SCALED_OBJECT =
            Set.of("scaleTargetRef", "minReplicaCount", "maxReplicaCount", "cooldownPeriod", "triggers");

    /** The model keeps unknown fields aside; here nothing may be kept aside. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    @ParameterizedTest
    @EnumSource
    void everyFieldExists(Variant variant) {
        assertThat(Chart.render(variant)).isNotEmpty().allSatisfy(StrictDecodingTest::decode);
    }

    @Test
    void aMisspeltFieldIsNoticed() {
        Manifest deployment = Chart.render(Variant.DEFAULT).stream()
                .filter(it -> it.kind().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        ObjectNode wrong = deployment.json().deepCopy();
        ((ObjectNode) wrong.at("/spec/template/spec")).put("terminationGraceSeconds", 1);
        assertThatThrownBy(() -> decode(new Manifest(wrong))).hasStackTraceContaining("terminationGraceSeconds");
    }

    private static void decode(Manifest manifest) throws JsonProcessingException {
        if (manifest.type().equals("keda.sh/v1alpha1/ScaledObject")) {
            assertThat(manifest.json().path("spec").properties())
                    .extracting(Map.Entry::getKey)
                    .isSubsetOf(SCALED_OBJECT);
            return;
        }
        Class<?> model = MODEL.get(manifest.type());
        assertThat(model).as("a model of " + manifest.type()).isNotNull();
        JsonNode again = STRICT.valueToTree(STRICT.treeToValue(manifest.json(), model));
        assertThat(again.path("metadata").path("name").asText()).isEqualTo(manifest.name());
    }
}
