{{/*
What a service is told, as a file of properties. Whatever is secret comes from the environment by name.
(dict "root" $ "name" "identity" "settings" $settings)
*/}}
{{- define "bearhug.properties" -}}
{{- $root := .root -}}
{{- $v := $root.Values -}}
{{- $uses := .settings.uses -}}
# Above what is built in, below the environment.
config_ordinal=275
quarkus.http.port=8080
# Longer than gateways keep idle connections, so that they close them.
quarkus.http.idle-timeout=75s
quarkus.shutdown.timeout={{ .settings.shutdown.finishSeconds }}s
quarkus.log.console.json.enabled={{ $v.logs.json }}
quarkus.log.category."io.bearhug".level={{ $v.logs.level }}
{{- with $v.tracing.endpoint }}
quarkus.otel.exporter.otlp.endpoint={{ . }}
quarkus.otel.traces.sampler.arg={{ $v.tracing.ratio }}
quarkus.otel.instrument.vertx-sql-client=true
quarkus.otel.instrument.vertx-redis-client=true
{{- end }}
bearhug.public.url={{ $v.publicUrl | trimSuffix "/" }}
{{- range $peer := .settings.calls }}
bearhug.url.{{ $peer }}=http://{{ include "bearhug.fullname" $root }}-{{ $peer }}-service:8080
{{- end }}
{{ include "bearhug.properties.oidc" . }}
{{- if has "kafka" $uses }}
{{ include "bearhug.properties.kafka" $root }}
{{- end }}
{{- if has "postgresql" $uses }}
{{ include "bearhug.properties.postgresql" . }}
quarkus.flyway.migrate-at-start={{ eq $v.migrations.mode "atStart" }}
{{- end }}
{{- if has "redis" $uses }}
{{ include "bearhug.properties.redis" $root }}
{{- end }}
{{- if has "smtp" $uses }}
{{ include "bearhug.properties.smtp" $root }}
{{- end }}
{{- range $key, $value := .settings.properties }}
{{ $key }}={{ $value }}
{{- end }}
{{- end }}

{{/* The endpoints are named, not discovered: a service starts while the identity provider is away. */}}
{{- define "bearhug.properties.oidc" -}}
{{- $oidc := .root.Values.oidc -}}
{{- $url := include "bearhug.oidc.url" .root -}}
quarkus.oidc.auth-server-url={{ $url }}
quarkus.oidc.discovery-enabled=false
quarkus.oidc.jwks-path={{ $oidc.jwksPath }}
quarkus.oidc.jwks.resolve-early=false
quarkus.oidc.token.issuer={{ include "bearhug.oidc.issuer" .root }}
quarkus.oidc.roles.role-claim-path={{ $oidc.rolesClaim }}
{{- if .settings.calls }}
quarkus.oidc-client.auth-server-url={{ $url }}
quarkus.oidc-client.discovery-enabled=false
quarkus.oidc-client.token-path={{ $oidc.tokenPath }}
quarkus.oidc-client.client-id={{ .name }}-service
{{- end }}
{{- if eq .name "delivery" }}
{{- $issuer := include "bearhug.oidc.issuer" .root }}
quarkus.oidc.console.client-id={{ $oidc.consoleClientId }}
quarkus.oidc.console.authorization-path={{ ternary "" $issuer (hasPrefix "http" $oidc.authorizationPath) }}{{ $oidc.authorizationPath }}
quarkus.oidc.console.end-session-path={{ ternary "" $issuer (hasPrefix "http" $oidc.endSessionPath) }}{{ $oidc.endSessionPath }}
quarkus.oidc.console.token-path={{ $oidc.tokenPath }}
{{- end }}
{{- if $oidc.caSecret }}
quarkus.tls.oidc.trust-store.pem.certs=/etc/bearhug/trust/oidc/{{ $oidc.caKey }}
quarkus.oidc.tls.tls-configuration-name=oidc
{{- if eq .name "delivery" }}
quarkus.oidc.console.tls.tls-configuration-name=oidc
{{- end }}
{{- if .settings.calls }}
quarkus.oidc-client.tls.tls-configuration-name=oidc
{{- end }}
{{- end }}
{{- end }}

{{- define "bearhug.properties.kafka" -}}
{{- $kafka := .Values.kafka -}}
kafka.bootstrap.servers={{ include "bearhug.kafka.servers" . }}
kafka.security.protocol={{ $kafka.securityProtocol }}
{{- if hasPrefix "SASL" $kafka.securityProtocol }}
kafka.sasl.mechanism={{ $kafka.sasl.mechanism }}
kafka.sasl.jaas.config=org.apache.kafka.common.security.{{ ternary "plain.Plain" "scram.Scram" (eq $kafka.sasl.mechanism "PLAIN") }}LoginModule required username="{{ $kafka.sasl.username }}" password="${BEARHUG_KAFKA_PASSWORD}";
{{- end }}
{{- if hasSuffix "SSL" $kafka.securityProtocol }}
{{- if $kafka.tls.caSecret }}
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.location=/etc/bearhug/trust/kafka/{{ $kafka.tls.caKey }}
{{- end }}
{{- if $kafka.tls.clientSecret }}
kafka.ssl.keystore.type=PKCS12
kafka.ssl.keystore.location=/etc/bearhug/kafka-client/{{ $kafka.tls.keystoreKey }}
kafka.ssl.keystore.password=${BEARHUG_KAFKA_KEYSTORE_PASSWORD}
{{- end }}
{{- end }}
bearhug.topic.prefix={{ $kafka.topics.prefix }}
bearhug.topic.partitions={{ $kafka.topics.partitions }}
bearhug.topic.replicas={{ $kafka.topics.replicas }}
bearhug.topic.create={{ $kafka.topics.create }}
{{- end }}

{{- define "bearhug.properties.postgresql" -}}
{{- $postgresql := .root.Values.postgresql -}}
{{- $mode := $postgresql.tls.mode -}}
{{- $checked := hasPrefix "verify" $mode -}}
{{- $ca := printf "/etc/bearhug/trust/postgresql/%s" $postgresql.tls.caKey -}}
{{- $address := printf "%s:%d/%s" (include "bearhug.postgresql.host" (list .root .name)) (int $postgresql.port) (index $postgresql.databases .name).name -}}
quarkus.datasource.jdbc.url=jdbc:postgresql://{{ $address }}?sslmode={{ $mode }}{{ if $checked }}&sslrootcert={{ $ca }}{{ end }}
quarkus.datasource.reactive.url=postgresql://{{ $address }}
quarkus.datasource.reactive.postgresql.ssl-mode={{ $mode }}
{{- if $checked }}
quarkus.datasource.reactive.trust-certificate-pem=true
quarkus.datasource.reactive.trust-certificate-pem.certs={{ $ca }}
{{- end }}
{{- if eq $mode "require" }}
quarkus.datasource.reactive.trust-all=true
{{- end }}
{{- if eq $mode "verify-full" }}
quarkus.datasource.reactive.hostname-verification-algorithm=HTTPS
{{- end }}
quarkus.flyway.connect-retries=10
quarkus.flyway.connect-retries-interval=3s
{{- end }}

{{- define "bearhug.properties.redis" -}}
{{- $redis := .Values.redis -}}
{{- $user := ternary "" $redis.username .Values.dev.enabled -}}
quarkus.redis.hosts={{ ternary "rediss" "redis" $redis.tls.enabled }}://{{ with $user }}{{ . }}:${BEARHUG_REDIS_PASSWORD}@{{ end }}{{ include "bearhug.redis.host" . }}:{{ $redis.port }}/{{ $redis.database }}
{{- if and (not $user) (or $redis.secret .Values.dev.enabled) }}
quarkus.redis.password=${BEARHUG_REDIS_PASSWORD}
{{- end }}
{{- if $redis.tls.enabled }}
quarkus.redis.tls.hostname-verification-algorithm=HTTPS
{{- if $redis.tls.caSecret }}
quarkus.redis.tls.trust-certificate-pem=true
quarkus.redis.tls.trust-certificate-pem.certs=/etc/bearhug/trust/redis/{{ $redis.tls.caKey }}
{{- end }}
{{- end }}
{{- end }}

{{- define "bearhug.properties.smtp" -}}
{{- $smtp := .Values.smtp -}}
{{- $own := and .Values.dev.enabled .Values.dev.mail.enabled -}}
quarkus.mailer.host={{ include "bearhug.smtp.host" . }}
quarkus.mailer.port={{ include "bearhug.smtp.port" . }}
quarkus.mailer.tls={{ and $smtp.tls (not $own) }}
quarkus.mailer.start-tls={{ ternary "DISABLED" (upper $smtp.startTls) $own }}
{{- with (include "bearhug.smtp.username" .) }}
quarkus.mailer.username={{ . }}
quarkus.mailer.password=${BEARHUG_SMTP_PASSWORD}
{{- end }}
bearhug.delivery.from.name={{ $smtp.from.name }}
bearhug.delivery.from.address={{ $smtp.from.address }}
{{- end }}

{{/* Variables of the database's role. (list $ "identity") */}}
{{- define "bearhug.databaseEnv" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $postgresql := $root.Values.postgresql -}}
{{- $secret := (index $postgresql.databases $name).secret -}}
{{ include "bearhug.secretEnv" (list $root "QUARKUS_DATASOURCE_USERNAME" $secret $postgresql.usernameKey (printf "postgresql-%s-user" $name)) }}
{{ include "bearhug.secretEnv" (list $root "QUARKUS_DATASOURCE_PASSWORD" $secret $postgresql.passwordKey (printf "postgresql-%s" $name)) }}
{{- end }}

{{/* The environment of a service: where its settings are, and what is secret. Same arguments as the properties. */}}
{{- define "bearhug.env" -}}
{{- $root := .root -}}
{{- $v := $root.Values -}}
- name: QUARKUS_CONFIG_LOCATIONS
  value: /etc/bearhug/config/service.properties
{{- with .settings.javaOptions }}
- name: JAVA_TOOL_OPTIONS
  value: {{ . | quote }}
{{- end }}
{{ include "bearhug.secretEnv" (list $root "BEARHUG_SECRET" $v.signing.secret.name $v.signing.secret.key "signing") }}
{{- if not $v.dev.enabled }}
- name: BEARHUG_SECRET_PREVIOUS
  valueFrom:
    secretKeyRef:
      name: {{ $v.signing.secret.name }}
      key: {{ $v.signing.secret.previousKey }}
      optional: true
{{- end }}
{{- if .settings.calls }}
{{ include "bearhug.secretEnv" (list $root "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET" $v.oidc.clientSecret (printf "%s-service" .name) (printf "oidc-%s-service" .name)) }}
{{- end }}
{{- if has "postgresql" .settings.uses }}
{{ include "bearhug.databaseEnv" (list $root .name) }}
{{- end }}
{{- if and (has "redis" .settings.uses) (or $v.redis.secret $v.dev.enabled) }}
{{ include "bearhug.secretEnv" (list $root "BEARHUG_REDIS_PASSWORD" $v.redis.secret $v.redis.passwordKey "redis") }}
{{- end }}
{{- if hasPrefix "SASL" $v.kafka.securityProtocol }}
{{ include "bearhug.secretEnv" (list $root "BEARHUG_KAFKA_PASSWORD" $v.kafka.sasl.secret $v.kafka.sasl.passwordKey "kafka") }}
{{- end }}
{{- if and (hasSuffix "SSL" $v.kafka.securityProtocol) $v.kafka.tls.clientSecret }}
{{ include "bearhug.secretEnv" (list $root "BEARHUG_KAFKA_KEYSTORE_PASSWORD" $v.kafka.tls.clientSecret $v.kafka.tls.keystorePasswordKey "kafka") }}
{{- end }}
{{- if and (has "smtp" .settings.uses) (include "bearhug.smtp.username" $root) }}
{{ include "bearhug.secretEnv" (list $root "BEARHUG_SMTP_PASSWORD" $v.smtp.secret $v.smtp.passwordKey "smtp") }}
{{- end }}
{{- with .settings.env }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* What a service mounts besides its settings: authorities it trusts, its key store. As "name: {secret, path}". */}}
{{- define "bearhug.trust" -}}
{{- $v := .root.Values -}}
{{- if $v.oidc.caSecret }}
oidc-trust: {secret: {{ $v.oidc.caSecret }}, path: trust/oidc}
{{- end }}
{{- if and (has "postgresql" .settings.uses) (hasPrefix "verify" $v.postgresql.tls.mode) }}
postgresql-trust: {secret: {{ $v.postgresql.tls.caSecret }}, path: trust/postgresql}
{{- end }}
{{- if and (has "redis" .settings.uses) $v.redis.tls.enabled $v.redis.tls.caSecret }}
redis-trust: {secret: {{ $v.redis.tls.caSecret }}, path: trust/redis}
{{- end }}
{{- if and (has "kafka" .settings.uses) (hasSuffix "SSL" $v.kafka.securityProtocol) }}
{{- with $v.kafka.tls.caSecret }}
kafka-trust: {secret: {{ . }}, path: trust/kafka}
{{- end }}
{{- with $v.kafka.tls.clientSecret }}
kafka-client: {secret: {{ . }}, path: kafka-client}
{{- end }}
{{- end }}
{{- end }}
