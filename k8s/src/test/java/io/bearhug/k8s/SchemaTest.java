package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values are refused, and the message says which and why. */
class SchemaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nonsense: 1                                         | additional properties 'nonsense' not allowed
            services: {identity: {replica: 2}}                  | '/services/identity': additional properties 'replica' not allowed
            services: {identity: {replicas: two}}               | '/services/identity/replicas': got string, want integer
            services: {billing: {uses: [], calls: []}}          | '/services': additional properties 'billing' not allowed
            services: {context: {calls: [everybody]}}           | '/services/context/calls/0': value must be one of 'identity', 'context', 'decision', 'delivery'
            defaults: {resources: {limits: {memory: lots}}}     | '/defaults/resources/limits/memory': 'lots' does not match pattern
            defaults: {shutdown: {drainSeconds: 0}}             | '/defaults/shutdown/drainSeconds': minimum: got 0, want 1
            defaults: {autoscaling: {minReplicas: 5, maxReplicas: 2}} | maxReplicas (2) is less than minReplicas (5)
            publicUrl: shop.example                             | '/publicUrl': 'shop.example' does not match pattern
            publicUrl: "https://shop.example/bearhug"           | '/publicUrl'
            image: {tag: latest}                                | is another image every day; name a version or a digest
            test: {image: curl}                                 | test.image: "curl" has no tag and no digest
            image: {pullPolicy: Sometimes}                      | '/image/pullPolicy': value must be one of 'IfNotPresent', 'Always', 'Never'
            postgresql: {port: 70000}                           | '/postgresql/port': maximum: got 70,000, want 65,535
            postgresql: {tls: {mode: prefer}}                   | '/postgresql/tls/mode': value must be one of 'disable', 'require', 'verify-ca', 'verify-full'
            postgresql: {tls: {caSecret: ""}}                   | needs postgresql.tls.caSecret
            postgresql: {databases: {context: {name: c, secret: c}}} | '/postgresql/databases': additional properties 'context' not allowed
            redis: {secret: ""}                                 | redis.username needs redis.secret
            kafka: {bootstrapServers: kafka}                    | '/kafka/bootstrapServers': 'kafka' does not match pattern
            kafka: {securityProtocol: ssl}                      | '/kafka/securityProtocol': value must be one of
            kafka: {topics: {partitions: 0}}                    | '/kafka/topics/partitions': minimum: got 0, want 1
            oidc: {issuer: "https://login.example/"}            | '/oidc/issuer'
            oidc: {secret: hunter2}                             | '/oidc': additional properties 'secret' not allowed
            smtp: {from: {address: nobody}}                     | '/smtp/from/address': 'nobody' does not match pattern
            routing: {kind: route}                              | '/routing/kind': value must be one of 'gateway', 'ingress', 'none'
            routing: {gateway: {timeouts: {request: soon}}}     | '/routing/gateway/timeouts/request': 'soon' does not match pattern
            networkPolicy: {dns: []}                            | '/networkPolicy/dns': minItems: got 0, want 1
            monitoring: {serviceMonitor: true}                  | '/monitoring/serviceMonitor': value must be one of 'auto', 'on', 'off'
            tracing: {endpoint: "collector:4317"}               | '/tracing/endpoint': 'collector:4317' does not match pattern
            tracing: {ratio: 2}                                 | '/tracing/ratio': maximum: got 2, want 1
            migrations: {mode: never}                           | '/migrations/mode': value must be one of 'job', 'atStart'
            dev: {enabled: true}                                | dev.enabled needs migrations.mode=atStart
            """)
    void aWrongValueIsRefused(String values, String message) {
        assertThatThrownBy(() -> Chart.render("", values)).hasMessageContaining(message);
    }
}
