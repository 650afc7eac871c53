{{/* Where the stores are: as values say, or inside the release while trying out. */}}
{{- define "bearhug.postgresql.host" -}}
{{- $root := index . 0 -}}
{{- $own := (index $root.Values.postgresql.databases (index . 1)).host -}}
{{- ternary (printf "%s-postgresql" (include "bearhug.fullname" $root)) ($own | default $root.Values.postgresql.host) $root.Values.dev.enabled -}}
{{- end }}

{{- define "bearhug.redis.host" -}}
{{- ternary (printf "%s-redis" (include "bearhug.fullname" .)) .Values.redis.host .Values.dev.enabled -}}
{{- end }}

{{- define "bearhug.kafka.servers" -}}
{{- ternary (printf "%s-kafka:9092" (include "bearhug.fullname" .)) .Values.kafka.bootstrapServers .Values.dev.enabled -}}
{{- end }}

{{- define "bearhug.smtp.host" -}}
{{- ternary (printf "%s-mail" (include "bearhug.fullname" .)) .Values.smtp.host (and .Values.dev.enabled .Values.dev.mail.enabled) -}}
{{- end }}

{{- define "bearhug.smtp.port" -}}
{{- ternary 1025 .Values.smtp.port (and .Values.dev.enabled .Values.dev.mail.enabled) -}}
{{- end }}

{{- define "bearhug.smtp.username" -}}
{{- ternary "" .Values.smtp.username (and .Values.dev.enabled .Values.dev.mail.enabled) -}}
{{- end }}

{{/* Where Keycloak of a trial is reached inside the cluster. */}}
{{- define "bearhug.keycloak" -}}
http://{{ include "bearhug.fullname" . }}-keycloak:8080
{{- end }}

{{- define "bearhug.oidc.issuer" -}}
{{- if .Values.dev.enabled -}}
{{ .Values.dev.keycloak.publicUrl | default (include "bearhug.keycloak" .) }}/realms/bearhug
{{- else -}}
{{ .Values.oidc.issuer }}
{{- end -}}
{{- end }}

{{- define "bearhug.oidc.url" -}}
{{- if .Values.dev.enabled -}}
{{ include "bearhug.keycloak" . }}/realms/bearhug
{{- else -}}
{{ .Values.oidc.internalUrl | default .Values.oidc.issuer }}
{{- end -}}
{{- end }}

{{/* Where it gives tokens. */}}
{{- define "bearhug.oidc.tokens" -}}
{{- $path := .Values.oidc.tokenPath -}}
{{- ternary $path (printf "%s%s" (include "bearhug.oidc.url" .) $path) (hasPrefix "http" $path) -}}
{{- end }}

{{/* Port of an address: its own, or its scheme's. */}}
{{- define "bearhug.portOf" -}}
{{- $host := (urlParse .).host -}}
{{- if regexMatch ":[0-9]+$" $host -}}
{{ regexFind "[0-9]+$" $host }}
{{- else -}}
{{ ternary 443 80 (hasPrefix "https:" .) }}
{{- end -}}
{{- end }}

{{/* Ports of a store as pods see them, as a list under "ports". (list $ "redis") */}}
{{- define "bearhug.storePorts" -}}
{{- $root := index . 0 -}}
{{- $store := index . 1 -}}
{{- $ports := (index $root.Values.networkPolicy.stores $store).ports -}}
{{- if and (not $ports) (eq $store "postgresql") }}{{ $ports = list $root.Values.postgresql.port }}{{ end -}}
{{- if and (not $ports) (eq $store "redis") }}{{ $ports = list $root.Values.redis.port }}{{ end -}}
{{- if and (not $ports) (eq $store "smtp") }}{{ $ports = list (include "bearhug.smtp.port" $root | int) }}{{ end -}}
{{- if and (not $ports) (eq $store "oidc") }}{{ $ports = list (include "bearhug.portOf" (include "bearhug.oidc.url" $root) | int) }}{{ end -}}
{{- if and (not $ports) (eq $store "tracing") }}{{ $ports = list (include "bearhug.portOf" $root.Values.tracing.endpoint | int) }}{{ end -}}
{{- if and (not $ports) (eq $store "kafka") }}
{{- range splitList "," (include "bearhug.kafka.servers" $root) }}
{{- $ports = append $ports (regexFind "[0-9]+$" (trim .) | int) }}
{{- end }}
{{- end -}}
ports: {{ uniq $ports | toJson }}
{{- end }}
