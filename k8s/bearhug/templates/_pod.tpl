{{/* A pod of a service: arguments of the properties, with "fullname" and "component". */}}
{{- define "bearhug.pod" -}}
{{- $root := .root -}}
{{- $settings := .settings -}}
{{- $trust := include "bearhug.trust" . | fromYaml -}}
serviceAccountName: {{ .fullname }}
automountServiceAccountToken: false
# Services of the namespace must not become settings by their names.
enableServiceLinks: false
{{- include "bearhug.pullSecrets" $root }}
{{- with $settings.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
terminationGracePeriodSeconds: {{ add $settings.shutdown.drainSeconds $settings.shutdown.finishSeconds 10 }}
securityContext: {{- include "bearhug.podSecurity" 10001 | nindent 2 }}
containers:
  - name: service
    image: {{ include "bearhug.image" (list $root .component $settings) }}
    imagePullPolicy: {{ $root.Values.image.pullPolicy }}
    securityContext: {{- include "bearhug.containerSecurity" . | nindent 6 }}
    ports:
      - name: http
        containerPort: 8080
        protocol: TCP
    env: {{- include "bearhug.env" . | nindent 6 }}
    resources: {{- toYaml $settings.resources | nindent 6 }}
    startupProbe:
      httpGet: {path: /q/health/started, port: http}
      periodSeconds: 2
      timeoutSeconds: 2
      failureThreshold: {{ div (add $settings.probes.startupSeconds 1) 2 }}
    readinessProbe:
      httpGet: {path: /q/health/ready, port: http}
      periodSeconds: {{ $settings.probes.readinessSeconds }}
      timeoutSeconds: 2
      failureThreshold: 3
    livenessProbe:
      httpGet: {path: /q/health/live, port: http}
      periodSeconds: {{ $settings.probes.livenessSeconds }}
      timeoutSeconds: 3
      failureThreshold: 6
    lifecycle:
      preStop:
        # Done by the kubelet: images may have no shell.
        sleep: {seconds: {{ $settings.shutdown.drainSeconds }}}
    volumeMounts:
      - {name: config, mountPath: /etc/bearhug/config, readOnly: true}
      - {name: tmp, mountPath: /tmp}
      {{- range $volume, $it := $trust }}
      - {name: {{ $volume }}, mountPath: /etc/bearhug/{{ $it.path }}, readOnly: true}
      {{- end }}
volumes:
  - name: config
    configMap:
      name: {{ .configMap | default .fullname }}
  - name: tmp
    emptyDir: {sizeLimit: 256Mi}
  {{- range $volume, $it := $trust }}
  - name: {{ $volume }}
    secret:
      secretName: {{ $it.secret }}
      defaultMode: 288
  {{- end }}
topologySpreadConstraints:
  {{- range $settings.topologyKeys }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "bearhug.selector" $ | nindent 8 }}
  {{- end }}
{{- with $settings.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $settings.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $settings.affinity }}
affinity: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
