# Sends one event and asks one decision, as a channel does.
fail() { echo "FAILED: $1" >&2; [ ! -f /tmp/answer ] || head -c 2000 /tmp/answer >&2; exit 1; }

# post URL BODY: the answer goes to /tmp/answer, its status to standard output.
post() {
  curl -sS -m 20 --retry 5 --retry-all-errors --retry-delay 2 -o /tmp/answer -w '%{http_code}' \
    -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "$2" "$1"
}

curl -sS -m 20 --retry 10 --retry-all-errors --retry-delay 3 -o /tmp/answer -u "$CLIENT:$CLIENT_SECRET" \
  -d grant_type=client_credentials "$TOKENS" || fail "no token from $TOKENS"
token=$(sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p' /tmp/answer)
[ -n "$token" ] || fail "no token for client $CLIENT"
rm -f /tmp/answer
echo "token: yes"

who="helm-test-$(date +%s)"
status=$(post "$IDENTITY/v1/track" "{\"anonymousId\":\"$who\",\"event\":\"Helm Test Passed By\",\"messageId\":\"$who\"}") ||
  fail "identity-service does not answer"
[ "$status" = 200 ] || fail "the event was answered with $status"
echo "event: durable"

status=$(post "$DECISION/v1/decisions" "{\"requestId\":\"$who\",\"channel\":\"web\",\"placements\":[\"$PLACEMENT\"],
  \"identifiers\":[{\"namespace\":\"anonymous_id\",\"value\":\"$who\"}]}") || fail "decision-service does not answer"
case "$status" in
  200)
    grep -q '"decisionId"' /tmp/answer || fail "an answer without a decision"
    echo "decision: $(sed -n 's/.*"outcome" *: *"\([^"]*\)".*/\1/p' /tmp/answer)" ;;
  4*)
    grep -q 'no such placement' /tmp/answer || fail "the question was answered with $status"
    echo "decision: refused, because the published catalogue has no placement $PLACEMENT (value test.placement)" ;;
  *) fail "the question was answered with $status" ;;
esac
