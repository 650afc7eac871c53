{{/*
A small store: Service and StatefulSet, or Deployment where nothing is kept. Arguments:
root, name, image, uid, ports (name: number), env, command, args, resources, probe, mounts, volumes, data (its folder), writable.
*/}}
{{- define "bearhug.dev.store" -}}
{{- $root := .root -}}
{{- $fullname := printf "%s-%s" (include "bearhug.fullname" $root) .name -}}
{{- $labels := dict "root" $root "component" .name -}}
{{- $kept := and .data $root.Values.dev.persistence.enabled -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ $fullname }}
  labels: {{- include "bearhug.labels" $labels | nindent 4 }}
spec:
  selector: {{- include "bearhug.selector" $labels | nindent 4 }}
  ports:
    {{- range $name, $port := .ports }}
    - {name: {{ $name }}, port: {{ $port }}, targetPort: {{ $name }}, protocol: TCP}
    {{- end }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $fullname }}
  labels: {{- include "bearhug.labels" $labels | nindent 4 }}
spec:
  serviceName: {{ $fullname }}
  replicas: 1
  selector:
    matchLabels: {{- include "bearhug.selector" $labels | nindent 6 }}
  template:
    metadata:
      labels: {{- include "bearhug.labels" $labels | nindent 8 }}
      {{- with .checksum }}
      annotations:
        checksum/config: {{ . }}
      {{- end }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "bearhug.pullSecrets" $root | nindent 6 }}
      securityContext: {{- include "bearhug.podSecurity" .uid | nindent 8 }}
      containers:
        - name: {{ .name }}
          image: {{ .image }}
          imagePullPolicy: {{ $root.Values.image.pullPolicy }}
          securityContext:
            {{- include "bearhug.containerSecurity" $root | replace "readOnlyRootFilesystem: true" (printf "readOnlyRootFilesystem: %t" (not .writable)) | nindent 12 }}
          {{- with .command }}
          command: {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with .args }}
          args: {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with .env }}
          env: {{- . | nindent 12 }}
          {{- end }}
          ports:
            {{- range $name, $port := .ports }}
            - {name: {{ $name }}, containerPort: {{ $port }}, protocol: TCP}
            {{- end }}
          startupProbe: {{- toYaml (merge (dict "periodSeconds" 3 "timeoutSeconds" 5 "failureThreshold" 100) .probe) | nindent 12 }}
          readinessProbe: {{- toYaml (merge (dict "periodSeconds" 5 "timeoutSeconds" 5) .probe) | nindent 12 }}
          resources: {{- toYaml .resources | nindent 12 }}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- with .data }}
            - {name: data, mountPath: {{ . }}}
            {{- end }}
            {{- with .mounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {}
        {{- if and .data (not $kept) }}
        - name: data
          emptyDir: {}
        {{- end }}
        {{- with .volumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
  {{- if $kept }}
  volumeClaimTemplates:
    - apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        {{- with $root.Values.dev.persistence.storageClass }}
        storageClassName: {{ . }}
        {{- end }}
        resources:
          requests:
            storage: {{ $root.Values.dev.persistence.size }}
  {{- end }}
{{- end }}
