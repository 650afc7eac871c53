# A database and a role of the same name for each service; run once, while the data folder is made.
set -eu
for name in $DATABASES; do
  password=$(printenv "PASSWORD_$name")
  psql -v ON_ERROR_STOP=1 --username postgres \
    -c "CREATE ROLE \"$name\" LOGIN PASSWORD '$password'" \
    -c "CREATE DATABASE \"$name\" OWNER \"$name\""
done
