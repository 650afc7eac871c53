# Sets JAVA_HOME to a JDK 25, or leaves it empty. Read by mvnw and bearhug.
jdk_wanted=25

is_jdk() {
  [ -x "$1/bin/javac" ] && grep -q "^JAVA_VERSION=\"$jdk_wanted[.\"]" "$1/release" 2>/dev/null
}

find_jdk() {
  for home in "${JAVA_HOME:-}" "${JDK25_HOME:-}" "${GRAALVM_HOME:-}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/local/openjdk-* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.local/share/mise/installs/java/* \
    "${HOME:-/}"/.asdf/installs/java/*; do
    if [ -n "$home" ] && is_jdk "$home"; then
      echo "$home"
      return
    fi
  done
}

JAVA_HOME=$(find_jdk)
export JAVA_HOME
