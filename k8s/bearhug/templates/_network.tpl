{{/* Peers of a store: those of the values, or its pod while trying out. (list $ "redis"); "any" when anybody. */}}
{{- define "bearhug.storePeers" -}}
{{- $root := index . 0 -}}
{{- $store := index . 1 -}}
{{- $dev := dict "postgresql" "postgresql" "redis" "redis" "kafka" "kafka" "oidc" "keycloak" "smtp" "mail" -}}
{{- $own := and $root.Values.dev.enabled (or (ne $store "smtp") $root.Values.dev.mail.enabled) -}}
{{- if $own -}}
to:
  - podSelector:
      matchLabels: {{- include "bearhug.selector" (dict "root" $root "component" (index $dev $store)) | nindent 8 }}
{{- else -}}
{{- with (index $root.Values.networkPolicy.stores $store).to -}}
to: {{- toYaml . | nindent 2 }}
{{- end -}}
{{- end -}}
{{- end }}

{{/* Egress to a store. (list $ "redis") */}}
{{- define "bearhug.toStore" -}}
{{- $peers := include "bearhug.storePeers" . -}}
- ports:
    {{- range (include "bearhug.storePorts" . | fromYaml).ports }}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
  {{- with $peers }}
  {{- . | nindent 2 }}
  {{- end }}
{{- end }}

{{/* Egress to name servers. */}}
{{- define "bearhug.toDns" -}}
- to: {{- toYaml .Values.networkPolicy.dns | nindent 4 }}
  ports:
    {{- range .Values.networkPolicy.dnsPorts }}
    - {port: {{ . }}, protocol: UDP}
    - {port: {{ . }}, protocol: TCP}
    {{- end }}
{{- end }}

{{/* A pod of this release as a peer. (list $ "identity-service") */}}
{{- define "bearhug.peer" -}}
podSelector:
  matchLabels: {{- include "bearhug.selector" (dict "root" (index . 0) "component" (index . 1)) | nindent 4 }}
{{- end }}
