{{/* In front of the names of all objects. */}}
{{- define "bearhug.fullname" -}}
{{- $name := .Values.fullnameOverride | default (ternary .Release.Name (printf "%s-%s" .Release.Name .Chart.Name) (contains .Chart.Name .Release.Name)) -}}
{{- $name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{/* Labels of every object: (dict "root" $ "component" "identity-service"). */}}
{{- define "bearhug.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: bearhug
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{ include "bearhug.selector" . }}
{{- end }}

{{/* Labels that never change: what Services, Deployments and NetworkPolicies select by. */}}
{{- define "bearhug.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* A service's settings: its own over the defaults. (list $ "identity") */}}
{{- define "bearhug.service" -}}
{{- $root := index . 0 -}}
{{- mergeOverwrite (deepCopy $root.Values.defaults) (deepCopy (index $root.Values.services (index . 1))) | toYaml -}}
{{- end }}

{{/* Image of a service. (list $ "identity-service" $settings) */}}
{{- define "bearhug.image" -}}
{{- $root := index . 0 -}}
{{- $image := $root.Values.image -}}
{{- $ours := printf "%s/%s:%s" $image.repository (index . 1) ($image.tag | default $root.Chart.AppVersion) -}}
{{- (index . 2).image | default (ternary (printf "%s/%s" $image.registry $ours) $ours (ne $image.registry "")) -}}
{{- end }}

{{/* Names of the Secrets that open the registry. */}}
{{- define "bearhug.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{/* What the profile "restricted" asks of a pod. (uid) */}}
{{- define "bearhug.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ . }}
runAsGroup: {{ . }}
fsGroup: {{ . }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* What it asks of a container, and a root that nobody writes to. */}}
{{- define "bearhug.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* A variable out of a Secret, or out of the release's own while trying out. (list $ "NAME" secret key key-of-dev) */}}
{{- define "bearhug.secretEnv" -}}
{{- $root := index . 0 -}}
- name: {{ index . 1 }}
  valueFrom:
    secretKeyRef:
      {{- if $root.Values.dev.enabled }}
      name: {{ include "bearhug.fullname" $root }}-dev
      key: {{ index . 4 }}
      {{- else }}
      name: {{ index . 2 }}
      key: {{ index . 3 }}
      {{- end }}
{{- end }}
