# Shared by the commands under ops/. Source it, do not run it.
# Finds or installs what is needed, builds when sources changed, and keeps the private PostGIS.
set -Eeuo pipefail

FQ_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
FQ_VAR=${FENGQIAO_VAR:-$FQ_ROOT/var}
FQ_VERSION=0.1.0
FQ_MIN_NODE=20.19
FQ_NODE_PACKAGE=24.21.0

fq_say() { printf '%s\n' "$*" >&2; }
fq_step() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fq_fail() {
  printf '\033[31mfailed:\033[0m %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '        %s\n' "$line" >&2; done
  exit 1
}

# fq_quietly LOG WHAT COMMAND...: runs with a line every half minute, shows the end of the log on failure.
fq_quietly() {
  local log=$1 what=$2 start=$SECONDS pid rc=0
  shift 2
  mkdir -p "$(dirname "$log")"
  fq_step "$what"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  # In a subshell nobody else would end it on Ctrl-C.
  # shellcheck disable=SC2064
  ((BASH_SUBSHELL == 0)) || trap "kill $pid 2>/dev/null; exit 130" INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.3
    if (((SECONDS - start) % 31 == 30)); then
      fq_say "    … $((SECONDS - start)) s: $(tail -n 1 "$log" | tr -d '\r\033' | cut -c1-90)"
      sleep 1
    fi
  done
  wait "$pid" || rc=$?
  if ((rc != 0)); then
    tail -n 25 "$log" >&2
    fq_fail "$what" "the whole log: $log" "mend the cause and run the same command again; nothing is half done"
  fi
  fq_say "    done in $((SECONDS - start)) s"
}

# fq_children PID: the processes it started. Read from /proc: a bare machine has no ps.
fq_children() {
  local status
  for status in $(grep -lsE "^PPid:[[:space:]]$1\$" /proc/[0-9]*/status); do
    status=${status#/proc/}
    echo "${status%/status}"
  done
}

# --- what must be on the machine ---------------------------------------------------------------

fq_is_jdk25() {
  [[ -x $1/bin/javac && -x $1/bin/java ]] && grep -qs '^JAVA_VERSION="25' "$1/release"
}

# Sets JAVA_HOME to a JDK 25, wherever an older java may stand on PATH.
fq_need_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /opt/jdk*; do
    if [[ -n $home ]] && fq_is_jdk25 "$home"; then
      export JAVA_HOME=$home PATH=$home/bin:$PATH
      return
    fi
  done
  fq_fail "no JDK 25 found in JAVA_HOME or below /usr/lib/jvm" \
    "get it: install the package temurin-25-jdk or openjdk-25-jdk (or unpack one) and export JAVA_HOME=/path/to/it"
}

fq_as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo "$@"
  else
    fq_fail "packages are missing and this user may not install them" \
      "type: sudo apt-get update && sudo apt-get install -y $FQ_MISSING"
  fi
}

# fq_need_packages PACKAGE...: installs those that are not there.
fq_need_packages() {
  local package missing=()
  command -v dpkg-query >/dev/null || fq_fail "this is not a Debian-like system" \
    "install by hand: $*"
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
      missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  FQ_MISSING=${missing[*]}
  mkdir -p "$FQ_VAR/log"
  fq_as_root true
  if [[ ! -f $FQ_VAR/log/apt-update.done || -n $(find "$FQ_VAR/log/apt-update.done" -mmin +720) ]]; then
    fq_quietly "$FQ_VAR/log/apt-update.log" "Reading the distribution's package lists" \
      fq_as_root apt-get update
    touch "$FQ_VAR/log/apt-update.done"
  fi
  fq_quietly "$FQ_VAR/log/apt-install.log" "Installing ${missing[*]}" \
    fq_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

fq_pg_bin() { { ls -d /usr/lib/postgresql/*/bin 2>/dev/null || true; } | sort -V | tail -n 1; }

fq_need_postgis() {
  local bin version
  bin=$(fq_pg_bin)
  if [[ -z $bin || ! -x $bin/initdb ]]; then
    # The packages would make and start a cluster of their own; ours is private, so keep them from it.
    fq_need_packages postgresql-common
    if [[ -d /etc/postgresql-common ]] &&
      ! grep -qs '^create_main_cluster' /etc/postgresql-common/createcluster.conf; then
      fq_as_root sh -c 'echo "create_main_cluster = false" >> /etc/postgresql-common/createcluster.conf'
    fi
    fq_need_packages postgresql
    bin=$(fq_pg_bin)
  fi
  version=$(basename "$(dirname "$bin")")
  if [[ ! -f /usr/share/postgresql/$version/extension/postgis.control ]]; then
    fq_need_packages "postgresql-$version-postgis-3" "postgresql-$version-postgis-3-scripts"
  fi
  FQ_PG_BIN=$bin
}

# Pages of documents are printed with it; another machine may have a face of its own.
fq_need_typeface() {
  [[ -r ${FENGQIAO_DOCUMENT_TYPEFACE:-/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf} ]] ||
    fq_need_packages fonts-droid-fallback
}

fq_need_maven() { command -v mvn >/dev/null || fq_need_packages maven; }

fq_version_at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

# A Node that the build tools accept: the machine's, else one from the npm registry under var/.
fq_need_node() {
  local own=$FQ_VAR/node arch
  if [[ -x $own/bin/node ]]; then
    export PATH=$own/bin:$PATH
    return
  fi
  command -v npm >/dev/null || fq_need_packages npm
  if fq_version_at_least "$(node --version | tr -d v)" "$FQ_MIN_NODE"; then return; fi
  case $(uname -m) in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) fq_fail "Node $FQ_MIN_NODE or newer is needed" "install it by hand on $(uname -m)" ;;
  esac
  mkdir -p "$own.new"
  fq_quietly "$FQ_VAR/log/node.log" "Taking Node $FQ_NODE_PACKAGE from the npm registry" \
    npm install --prefix "$own.new" --ignore-scripts --no-save --no-audit --no-fund \
    "node-linux-$arch@$FQ_NODE_PACKAGE" npm@11
  mkdir -p "$own.new/bin"
  ln -s "../node_modules/node-linux-$arch/bin/node" "$own.new/bin/node"
  ln -s ../node_modules/npm/bin/npm-cli.js "$own.new/bin/npm"
  ln -s ../node_modules/npm/bin/npx-cli.js "$own.new/bin/npx"
  rm -rf "$own" && mv "$own.new" "$own"
  export PATH=$own/bin:$PATH
}

# --- building ----------------------------------------------------------------------------------

fq_sources_hash() {
  (
    cd "$FQ_ROOT"
    find pom.xml .mvn gis-data/pom.xml gis-data/src/main server/pom.xml server/src/main \
      web-static -type d \( -name node_modules -o -name dist -o -name target -o -name e2e \) -prune \
      -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-32
  )
}

FQ_JAR=$FQ_ROOT/server/target/server-$FQ_VERSION.jar

# What every Java of ours is given; without these the libraries' habits are warned of on stderr.
FQ_JVM=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# fq_heap SIZE: the flags of the server's heap into FQ_HEAP. Half of it is young, a third when it is
# a gigabyte or more (a large district lives there all day); two fifths of that for what lives through
# one collection: what requests leave behind dies there and is not carried on.
fq_heap() {
  local ratio=1
  [[ $1 != *g ]] || ratio=2
  FQ_HEAP=(-Xmx"$1" "-XX:NewRatio=$ratio" -XX:SurvivorRatio=3 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders)
}

# Builds the runnable jar unless the one there was made from these sources.
fq_need_build() {
  local hash stamp=$FQ_ROOT/server/target/sources.sha256
  fq_need_jdk
  hash=$(fq_sources_hash)
  [[ -f $FQ_JAR && -f $stamp && $(<"$stamp") == "$hash" ]] && return
  fq_need_maven
  fq_need_node
  # What was deleted or renamed in the sources must not live on in the jar.
  rm -rf "$FQ_ROOT"/{gis-data,web-static,server}/target/{classes,generated-sources,maven-status}
  (
    cd "$FQ_ROOT"
    fq_quietly "$FQ_VAR/log/build.log" "Building (the first time fetches libraries: some minutes)" \
      mvn -B -Dquick -Dmaven.test.skip=true -Dstyle.color=never package
  )
  echo "$hash" >"$stamp"
}

# fq_java ARGS...: runs a command-line tool of the server's jar, e.g. fq_java stat DIR.
fq_java() {
  fq_need_build
  "$JAVA_HOME/bin/java" -Xmx"${FENGQIAO_TOOL_HEAP:-1g}" "${FQ_JVM[@]}" \
    -cp "$FQ_JAR" org.fengqiao.tool.Tool "$@"
}

# --- the private PostGIS -----------------------------------------------------------------------


fq_port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

fq_pick_port() {
  local port
  for _ in {1..50}; do
    # Below the range from which outgoing connections take theirs: one of those would be in the way.
    port=$((20000 + RANDOM % 12000))
    fq_port_open "$port" || { echo "$port"; return; }
  done
  fq_fail "no free port found on 127.0.0.1"
}

fq_secret() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# fq_pg_user DIR: how to run PostgreSQL there as somebody who is not root; sets FQ_PG_RUN.
fq_pg_user() {
  FQ_PG_RUN=()
  ((EUID == 0)) || return 0
  if id postgres >/dev/null 2>&1 &&
    setpriv --reuid=postgres --regid=postgres --init-groups test -x "$(dirname "$1")" 2>/dev/null; then
    chown -R postgres:postgres "$1"
    FQ_PG_RUN=(setpriv --reuid=postgres --regid=postgres --init-groups env -C /)
  elif unshare --user --map-user=1000 --map-group=1000 true 2>/dev/null; then
    FQ_PG_RUN=(unshare --user --map-user=1000 --map-group=1000 env -C /)
  else
    fq_fail "PostgreSQL must not run as root and the account postgres cannot reach $1" \
      "use --data with a directory that other accounts may enter, e.g. below /srv"
  fi
}

# fq_pg_start DIR [durable|fast]: makes the cluster once and starts it; sets FQ_PG_PORT and passwords.
fq_pg_start() {
  local dir=$1 mode=${2:-durable} pg=$1/pg socket tries
  fq_need_postgis
  mkdir -p "$dir" "$pg"
  chmod 711 "$dir"
  if [[ ! -f $dir/secret.env ]]; then
    (
      umask 077
      printf 'FQ_PG_PORT=%s\nFQ_OWNER_PASSWORD=%s\nFQ_APP_PASSWORD=%s\nFQ_READER_PASSWORD=%s\n' \
        "$(fq_pick_port)" "$(fq_secret)" "$(fq_secret)" "$(fq_secret)" >"$dir/secret.env"
    )
  fi
  # shellcheck disable=SC1091
  . "$dir/secret.env"
  fq_pg_user "$pg"
  chmod 700 "$pg"
  socket=$pg
  ((${#socket} < 80)) || socket=$(fq_short_socket_dir "$pg")
  if [[ ! -f $pg/PG_VERSION ]]; then
    fq_step "Making the private PostGIS under $dir"
    # A test cluster is thrown away and its tests make their own databases and roles: no passwords.
    local pwfile=$pg.pw auth=scram-sha-256
    [[ $mode == durable ]] || auth=trust
    (umask 077 && echo "$FQ_OWNER_PASSWORD" >"$pwfile")
    ((EUID != 0)) || [[ ${FQ_PG_RUN[0]} != setpriv ]] || chown postgres "$pwfile"
    rm -rf "${pg:?}"/*
    "${FQ_PG_RUN[@]}" "$FQ_PG_BIN/initdb" -D "$pg" -U fengqiao_owner --pwfile="$pwfile" \
      --data-checksums --encoding=UTF8 --locale=C.UTF-8 --auth="$auth" >"$dir/initdb.log" 2>&1 ||
      { tail -n 5 "$dir/initdb.log" >&2; rm -rf "${pg:?}"/*; fq_fail "initdb" "see $dir/initdb.log"; }
    rm -f "$pwfile"
    fq_pg_settings "$mode" "$socket" >>"$pg/postgresql.conf"
  fi
  if fq_pg_alive "$dir"; then return; fi
  # After kill -9 the dead postmaster may not be reaped yet and its pid file still stands: retry.
  for tries in {1..20}; do
    if ((tries == 10)) && fq_port_open "$FQ_PG_PORT"; then fq_pg_move_port "$dir"; fi
    "${FQ_PG_RUN[@]}" "$FQ_PG_BIN/pg_ctl" -D "$pg" -o "-p $FQ_PG_PORT" -l "$pg/server.log" -w -t 60 start \
      >"$dir/pg_ctl.log" 2>&1 9>&- && break
    if ((tries == 20)); then
      tail -n 5 "$pg/server.log" >&2
      fq_fail "PostgreSQL did not start" "see $pg/server.log"
    fi
    sleep 0.5
  done
}

# A database that died while another program took its port: move to a free one.
fq_pg_move_port() {
  FQ_PG_PORT=$(fq_pick_port)
  sed -i "s/^FQ_PG_PORT=.*/FQ_PG_PORT=$FQ_PG_PORT/" "$1/secret.env"
}

# PostgreSQL's socket path is limited to 107 bytes; deep folders get a short one, remembered.
fq_short_socket_dir() {
  local memo=$1.socket
  if [[ ! -f $memo || ! -d $(<"$memo") ]]; then
    mktemp -d -t fqXXXXXX >"$memo"
    ((EUID != 0)) || [[ ${FQ_PG_RUN[0]} != setpriv ]] || chown postgres "$(<"$memo")"
  fi
  cat "$memo"
}

fq_pg_settings() {
  cat <<C
# written once by ops/
listen_addresses = '127.0.0.1'
unix_socket_directories = '$2'
unix_socket_permissions = 0700
max_connections = 80
shared_buffers = 160MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
checkpoint_timeout = 15min
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_min_duration_statement = 2000
log_parameter_max_length = 0
C
  if [[ $1 == durable ]]; then
    printf 'fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n'
  else
    printf '# a test cluster: thrown away afterwards\nfsync = off\nfull_page_writes = off\n'
  fi
}

fq_pg_alive() {
  local pid
  pid=$(head -n 1 "$1/pg/postmaster.pid" 2>/dev/null) || return 1
  [[ -n $pid ]] && kill -0 "$pid" 2>/dev/null &&
    grep -qa postgres "/proc/$pid/cmdline" 2>/dev/null &&
    ! grep -qsE '^State:[[:space:]]Z' "/proc/$pid/status" && fq_port_open "${FQ_PG_PORT:-0}"
}

fq_psql() {
  PGPASSWORD=$FQ_OWNER_PASSWORD "$FQ_PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 \
    -p "$FQ_PG_PORT" -U fengqiao_owner "$@"
}

# Roles and the database; repeatable.
fq_pg_prepare() {
  local name=${1:-fengqiao}
  fq_psql -d postgres >/dev/null <<S
DO \$\$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fengqiao_app') THEN CREATE ROLE fengqiao_app LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fengqiao_reader') THEN CREATE ROLE fengqiao_reader LOGIN; END IF;
END \$\$;
ALTER ROLE fengqiao_app PASSWORD '$FQ_APP_PASSWORD';
ALTER ROLE fengqiao_reader PASSWORD '$FQ_READER_PASSWORD';
SELECT 'CREATE DATABASE $name' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '$name') \gexec
S
}

fq_jdbc() { echo "jdbc:postgresql://127.0.0.1:$FQ_PG_PORT/$1?user=$2&password=$3"; }

fq_pg_stop() {
  [[ -f $1/pg/postmaster.pid ]] || return 0
  FQ_PG_BIN=${FQ_PG_BIN:-$(fq_pg_bin)}
  fq_pg_user "$1/pg"
  "${FQ_PG_RUN[@]}" "$FQ_PG_BIN/pg_ctl" -D "$1/pg" -m fast -w -t 60 stop >/dev/null 2>&1 || true
}

# fq_database DIR: the database of an installation for a command-line tool; starts PostGIS when it
# sleeps. Sets FENGQIAO_DB_URL, FENGQIAO_DB_OWNER_URL and FENGQIAO_DATA.
fq_database() {
  local dir=$1
  export FENGQIAO_DATA=$dir
  [[ -z ${FENGQIAO_DB_URL:-} ]] || return 0
  fq_pg_start "$dir" "${2:-durable}"
  fq_pg_prepare fengqiao
  FENGQIAO_DB_URL=$(fq_jdbc fengqiao fengqiao_app "$FQ_APP_PASSWORD")
  FENGQIAO_DB_OWNER_URL=$(fq_jdbc fengqiao fengqiao_owner "$FQ_OWNER_PASSWORD")
  export FENGQIAO_DB_URL FENGQIAO_DB_OWNER_URL
}

# fq_installation DIR: the same for a tool that works on what ops/run made; a PostGIS that slept
# goes to sleep again when the tool is done.
fq_installation() {
  if [[ -z ${FENGQIAO_DB_URL:-} ]]; then
    [[ -f $1/.fengqiao-data ]] ||
      fq_fail "nothing is installed in $1" "start it first: ops/run --data $1, or name it with --data DIR"
    # shellcheck disable=SC1091
    [[ ! -f $1/secret.env ]] || . "$1/secret.env"
    # shellcheck disable=SC2064
    fq_pg_alive "$1" || trap "fq_pg_stop '$1'" EXIT
  fi
  fq_database "$1"
}

# Takes "--data DIR" out of the arguments; sets FQ_DATA and FQ_ARGS.
fq_data_argument() {
  FQ_DATA=$FQ_VAR/main FQ_ARGS=()
  while (($#)); do
    if [[ $1 == --data ]]; then
      FQ_DATA=$(realpath -m "${2:?--data needs a directory}")
      shift
    else
      FQ_ARGS+=("$1")
    fi
    shift
  done
}
