# What a machine needs before it can build Neuroglass: programs, the Emscripten compiler, the source of Dear ImGui.
# Sourced by web/serve, web/tools/check and tests/run, which call the need_* functions; builds nothing itself. Bash 3.2 can read it.

setup_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
setup_log=$setup_root/build/setup.log          # may be set anew by whoever sources this

# What the site's build calls, as need_packages takes it.
build_packages=(cmake:cmake ninja:ninja-build node:nodejs npm:npm python3:python3 hb-subset:libharfbuzz-bin xz:xz-utils fonts-dejavu-core fonts-wqy-microhei nlohmann-json3-dev)

# step MESSAGE COMMAND...   one line for the person, the details for the log; ends the script when the command fails
step() {
  local message=$1 began=$SECONDS; shift
  mkdir -p "$(dirname "$setup_log")" || exit 1
  printf '%s … ' "$message" >&2
  printf '\n== %s\n' "$message" >>"$setup_log"
  if "$@" </dev/null >>"$setup_log" 2>&1; then
    printf '%d s\n' $((SECONDS - began)) >&2
    return
  fi
  { printf 'failed. The end of its log:\n\n'; tail -n 30 "$setup_log"; printf '\nAll of it is in %s\n' "$setup_log"; } >&2
  exit 1
}

least_version() {
  case $1 in
    emcc) echo 3.1.69 ;;          # the first with clang 19 and libc++ 19 that Debian ships
    cmake) echo 3.25 ;;
    node) echo 18 ;;
    python3) echo 3.10 ;;         # Emscripten's scripts need it
  esac
}

version_of() { { "$1" --version 2>/dev/null || true; } | sed -nE '1s/^[^0-9]*([0-9]+(\.[0-9]+)*).*/\1/p'; }

at_least() { printf '%s\n' "$2" "${1:-0}" | sort -V -C; }      # at_least HAVE WANTED

need_version() {
  local least have
  least=$(least_version "$1")
  [ -n "$least" ] || return 0
  have=$(version_of "$1")
  at_least "$have" "$least" && return 0
  echo "$1 is version ${have:-unknown} ($(command -v "$1")); Neuroglass needs $least or newer, first on PATH." >&2
  exit 1
}

has_apt() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# say_what_to_install MISSING...
say_what_to_install() {
  cat >&2 <<END
Missing: $*. Neuroglass can set itself up on Debian 12 and 13 (amd64) only. Please install these, and start again:
  Emscripten 3.1.69 or newer, with emcc on PATH
  Dear ImGui 1.92 or newer as source, its folder named in the environment variable NEUROGLASS_IMGUI_DIR
  CMake 3.25, Ninja, Node 18, Python 3.10, or newer; npm; hb-subset (of HarfBuzz); the fonts DejaVu Sans and WenQuanYi Micro Hei; nlohmann/json 3.11
By hand:  npm ci --prefix web --ignore-scripts && cmake --preset web -DNEUROGLASS_IMGUI_DIR=FOLDER && cmake --build --preset web   builds the site in build/site.
END
  exit 1
}

install_packages() {
  local try
  for try in 1 2 3; do            # another apt may hold the lock on the lists; a lone broken source need not stop us
    apt-get -q -o Acquire::Retries=3 update && break
    [ "$try" = 3 ] || sleep 5
  done
  DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=600 "$@"
}

# need_packages PROGRAM:PACKAGE... PACKAGE...
# A program counts wherever on PATH it comes from, if it is new enough; a package without a program must be installed.
# Nothing missing: silent. Missing: installed as root, else the line that installs them, and the script ends.
need_packages() {
  local item missing=()
  for item; do
    case $item in
      *:*) command -v "${item%%:*}" >/dev/null || missing+=("${item#*:}") ;;
      *) ! has_apt || [ "$(dpkg-query -W -f='${db:Status-Status}' "$item" 2>/dev/null)" = installed ] || missing+=("$item") ;;
    esac
  done
  if [ ${#missing[@]} -gt 0 ]; then
    has_apt || say_what_to_install "${missing[@]}"
    if [ "$(id -u)" != 0 ]; then
      echo "Missing: ${missing[*]}. Please run:  sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
      exit 1
    fi
    step "Installing ${missing[*]}" install_packages "${missing[@]}"
  fi
  for item; do
    case $item in *:*) need_version "${item%%:*}" ;; esac
  done
}

# need_node_modules FOLDER   the packages of its package.json, fetched again when its lock file has changed
need_node_modules() {
  local folder=$setup_root/$1 installed
  installed=$folder/node_modules/.installed
  cmp -s "$folder/package-lock.json" "$installed" && return
  step "Fetching the packages of $1/package.json" npm ci --prefix "$folder" --ignore-scripts
  cp "$folder/package-lock.json" "$installed"
}

# need_part PART MESSAGE   a part of the toolchain in the person's cache folder; sets part_folder
need_part() {
  part_folder=${XDG_CACHE_HOME:-${HOME:?}/.cache}/neuroglass/$1
  "$setup_root/web/tools/toolchain" ready "$1" "$part_folder" && return
  "$setup_root/web/tools/toolchain" possible || say_what_to_install "$1"
  step "$2" "$setup_root/web/tools/toolchain" fetch "$1" "$part_folder"
}

# Dear ImGui's source, for native builds too; NEUROGLASS_IMGUI_DIR names it afterwards.
need_imgui() {
  local version
  if [ -z "${NEUROGLASS_IMGUI_DIR:-}" ]; then
    need_part imgui 'Fetching the source of Dear ImGui (12 MB, once)'
    NEUROGLASS_IMGUI_DIR=$part_folder
  fi
  version=$(sed -nE 's/^#define IMGUI_VERSION +"([0-9.]+).*/\1/p' "$NEUROGLASS_IMGUI_DIR/imgui.h" 2>/dev/null || true)
  if ! at_least "$version" 1.92; then
    echo "The folder in NEUROGLASS_IMGUI_DIR, $NEUROGLASS_IMGUI_DIR, holds Dear ImGui ${version:-of no known version}; Neuroglass needs 1.92 or newer." >&2
    exit 1
  fi
  export NEUROGLASS_IMGUI_DIR
}

# emcc and its kin on PATH, and Dear ImGui's source.
need_toolchain() {
  if ! command -v emcc >/dev/null || ! at_least "$(version_of emcc)" "$(least_version emcc)"; then
    need_part emscripten 'Fetching the Emscripten compiler (325 MB, once; it takes 600 MB of disk)'
    export PATH="$part_folder/bin:$PATH"
  fi
  need_imgui
}
