# Starts the service in /app once, without any servers, and lets it stop in order: the Java machine writes down which classes it
# loaded and how (AOT cache, JEP 483 and 514), so that the next start need not find out again. Nothing outside is asked.
set -eu

export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0
export QUARKUS_FLYWAY_MIGRATE_AT_START=false
export KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1
export QUARKUS_REDIS_HOSTS=redis://127.0.0.1:1
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/none
export QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://127.0.0.1:1/none
export QUARKUS_DATASOURCE_USERNAME=none QUARKUS_DATASOURCE_PASSWORD=none
export QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:1/realms/none
export QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL=http://127.0.0.1:1/realms/none
export QUARKUS_OIDC_CLIENT_CLIENT_ID=none QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET=none
export BEARHUG_URL_IDENTITY=http://127.0.0.1:1 BEARHUG_URL_CONTEXT=http://127.0.0.1:1 BEARHUG_URL_DECISION=http://127.0.0.1:1
# A key for this run only; it signs nothing.
BEARHUG_SECRET=$(head -c 32 /dev/urandom | base64)
export BEARHUG_SECRET

console=
if [ "${SERVICE:-}" = delivery-service ]; then
  console="-Dquarkus.oidc.console.authorization-path=/auth -Dquarkus.oidc.console.token-path=/token
    -Dquarkus.oidc.console.end-session-path=/logout"
fi

log=/tmp/training.log
# shellcheck disable=SC2086 # several options in one variable
java -XX:AOTCacheOutput=/app/app.aot -XX:+UseSerialGC \
  -Dquarkus.oidc.discovery-enabled=false -Dquarkus.oidc.jwks-path=/certs -Dquarkus.oidc.jwks.resolve-early=false \
  $console \
  -jar /app/quarkus-run.jar >"$log" 2>&1 &
service=$!

# A service that cannot start without its servers ends by itself; the cache then knows what it had loaded until there.
waited=0
until grep -q "Listening on" "$log" || ! kill -0 "$service" 2>/dev/null; do
  waited=$((waited + 1))
  [ "$waited" -le 300 ] || { grep -v "warning" "$log" | tail -n 60 >&2; echo "the service did not start in time" >&2; exit 1; }
  sleep 1
done
grep -q "Listening on" "$log" || echo "trained without its servers, until it needed them" >&2
kill -TERM "$service" 2>/dev/null || true
wait "$service" || true
[ -s /app/app.aot ] || { grep -v "warning" "$log" | tail -n 60 >&2; echo "no AOT cache was written" >&2; exit 1; }
chmod -R a+rX /app
