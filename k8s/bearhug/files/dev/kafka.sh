# Formats the log once, then becomes Kafka.
set -eu
if [ ! -f /var/lib/kafka/log/meta.properties ]; then
  "$KAFKA_HOME/bin/kafka-storage.sh" format --ignore-formatted -c /etc/bearhug/kafka.properties \
    -t "$("$KAFKA_HOME/bin/kafka-storage.sh" random-uuid)"
fi
exec "$KAFKA_HOME/bin/kafka-server-start.sh" /etc/bearhug/kafka.properties
