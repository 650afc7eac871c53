package io.bearhug.k8s;

/** Ways to install the chart; each is rendered and checked. */
enum Variant {
    DEFAULT("", ""),
    TRIAL("", "values-dev.yaml"),
    PRODUCTION("", "values-example-production.yaml"),
    INGRESS("""
            routing:
              kind: ingress
              hostnames: [a.example, b.example]
              ingress:
                className: some
                tlsSecret: certificate
                contactState: {enabled: true, annotations: {some.example/regex: "true"}}
            monitoring: {serviceMonitor: "on", prometheusRule: "on", dashboards: true}
            """, ""),
    TRIAL_WITHOUT_EXTRAS("""
            dev:
              persistence: {enabled: false}
              mail: {enabled: false}
              keycloak: {publicUrl: "http://localhost:8180"}
            smtp: {username: ""}
            routing: {kind: gateway}
            test: {enabled: false}
            """, "values-dev.yaml"),
    EVERYTHING_SET("""
            defaults:
              javaOptions: -Xlog:gc
              properties: {quarkus.log.level: DEBUG}
              env: [{name: A, value: b}]
              podAnnotations: {a: b}
              podLabels: {a: b}
              serviceAccountAnnotations: {a: b}
              nodeSelector: {a: b}
              tolerations: [{key: a, operator: Exists}]
              affinity: {nodeAffinity: {}}
              priorityClassName: high
            services:
              identity: {image: "registry.example/identity@sha256:0000000000000000000000000000000000000000000000000000000000000000"}
            image: {registry: "registry.example:5000", pullSecrets: [registry]}
            postgresql: {tls: {mode: require}}
            redis: {username: "", tls: {enabled: true, caSecret: redis-ca}}
            kafka: {securityProtocol: SSL, tls: {caSecret: kafka-ca, clientSecret: kafka-user}}
            oidc: {caSecret: oidc-ca, internalUrl: "https://keycloak.data.svc:8443/realms/bearhug"}
            routing: {kind: gateway, annotations: {a: b}, hostnames: [a.example], gateway: {namespace: gateways, sectionName: https}}
            migrations: {mode: atStart}
            monitoring: {serviceMonitor: "on", prometheusRule: "on", dashboards: true}
            """, "");

    private final String values;
    private final String file;

    Variant(String values, String file) {
        this.values = values;
        this.file = file;
    }

    /** Values over both. */
    String overrides() {
        return values;
    }

    /** A file of values over the chart's own; empty for none. */
    String file() {
        return file;
    }
}
