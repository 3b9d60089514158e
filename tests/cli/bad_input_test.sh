#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# bad_input_test.sh PROGRAM ROOT [write]: every file of tests/bad_input is a kind of bad input. Its first lines say what it is (`# what:`), with which exit
# code the program ends (`# exit:`) and every line that it must say on standard error (`# says:`; […] stands for anything); the rest is the input. A .toml
# is a scenario that is run; a .sh is a few lines of shell in an empty folder. docs/formats/errors.md must list them all as they are. With `write` the
# first lines and the page are brought up to date instead: read what changed before keeping it.
set -uo pipefail
program=$(realpath -- "$1") root=$(realpath -- "$2") mode=${3:-check}
page=$root/docs/formats/errors.md
work=$(mktemp -d)
trap 'chmod -R u+rwX -- "$work"; rm -rf -- "$work"' EXIT
failures=0
sections=(syntax "TOML syntax" scenario "Scenario files" dates "Days" changes "Changes" policies "Policies" options "Command line" machine "Machine and disk"
    tables "Tables of a country" parameters "Parameter and policy files" posteriors "Posteriors"
    fits "Fit files" reports "Pages" attributions "Attributions and switch files" claims "Claims")

# What a case may use.
contrapeso() { timeout 60 "$program" "$@"; }
short=(--replicates 1 --until 2010-01-01)
country=data/countries/el-salvador
library() { mkdir data && cp -r "$root"/data/{parameters,policies,countries,posteriors} data && cp -r "$root/scenarios" .; } # to spoil, for --data .
version=$("$program" --version | awk '/^results version/ { print $3 }')
posterior() { # a sound one of two rows, to spoil
    cat >fit.toml <<TOML
contrapeso_posterior = 1
fit = "toy"
scenario = "el-salvador"
until = 2020-12-31
results_version = $version
draws = 2
about = { en = "Made up", es = "Inventado" }
made_by = "hand"
TOML
    printf 'gangs.recruitment_hazard,policing.screens\n0.21,900\n0.22,940\n' >fit.csv
}
recipe() { # one that takes a second, to spoil
    cat >fit.toml <<'TOML'
contrapeso_fit = 1
title = { en = "Toy", es = "Juguete" }
scenario = "el-salvador"
until = 2012-12-31
[method]
members = 20
iterations = 1
draws = 8
steps = 100
[[series]]
facts = ["killed_in_a_year"]
likelihood = "negative_binomial"
size = 400
why = "A toy."
[[free]]
parameter = "gangs.feud_rate"
TOML
}
toggle() { # a sound switch file of its own, to spoil
    printf 'contrapeso_switch = 1\nname = { en = "Toy", es = "Juguete" }\ndescription = { en = "Off.", es = "No." }\nrank = 1\n'
    printf '[[change]]\nparameter = "gangs.feud_rate"\nfrom = 2011-01-01\nscale = 0.5\n'
}
replace() { # replace FILE FROM TO: in the first line that has it
    grep -qF -- "$2" "$1" || { echo "the case does not fit the data: no \"$2\" in $1" >&2; exit 99; }
    from=$2 to=$3 awk '!done && (at = index($0, ENVIRON["from"])) { $0 = substr($0, 1, at - 1) ENVIRON["to"] substr($0, at + length(ENVIRON["from"])); done = 1 } { print }' "$1" >spoilt
    mv spoilt "$1"
}
set_line() { # set_line FILE KEY LINE: LINE in place of the first line that begins with KEY
    line=$3 awk -v key="$2" '!done && index($0, key) == 1 { $0 = ENVIRON["line"]; done = 1 } { print }' "$1" >spoilt
    mv spoilt "$1"
}

# read_head CASE: what, given (an example), code, said (lines)
read_head() {
    what='' given='' code='' said=''
    local line
    while IFS= read -r line; do
        case $line in
            '# what: '*) what=${line#\# what: } ;;
            '# example: '*) given=${line#\# example: } ;;
            '# exit: '*) code=${line#\# exit: } ;;
            '# says: '*) said+=${line#\# says: }$'\n' ;;
        esac
    done < <(LC_ALL=C grep -aE '^# (what|example|exit|says): ' "$1")
    said=${said%$'\n'}
}
body() { LC_ALL=C sed -E '/^# (what|example|exit|says):/d' "$1"; }

run_case() { # run_case NUMBER CASE: leaves NUMBER.code and NUMBER.err
    local folder=$work/$1 file=$2 options=() status
    mkdir "$folder" && cd "$folder" || exit 98
    if [[ $file == *.toml ]]; then
        grep -aqx '# exit: 0' "$file" && options=("${short[@]}")
        body "$file" >"${file##*/}"
        contrapeso run "${file##*/}" "${options[@]}"
    else
        # shellcheck disable=SC1090
        (set +u; source "$file")
    fi >"$folder.out" 2>"$folder.all" </dev/null
    status=$?
    echo $status >"$folder.code"
    grep -avE '^[0-9]+ of [0-9]+ replicates' "$folder.all" >"$folder.err"
}

matches() { # matches SAID WANTED: […] in WANTED stands for anything
    local pattern=${2//\\/\\\\}
    pattern=${pattern//'[…]'/$'\x01'}
    pattern=${pattern//'*'/'\*'} pattern=${pattern//'?'/'\?'} pattern=${pattern//'['/'\['} pattern=${pattern//']'/'\]'}
    pattern=${pattern//$'\x01'/'*'}
    # shellcheck disable=SC2053
    [[ $1 == $pattern ]]
}

write_head() { # write_head CASE CODE FILE: puts what happened into the first lines, unless it is what they say
    local file=$1 line
    {
        grep -aE '^# SPDX' "$file"
        LC_ALL=C grep -aE '^# (what|example): ' "$file"
        echo "# exit: $2"
        while IFS= read -r line; do echo "# says: $line"; done <"$3"
        body "$file" | LC_ALL=C grep -av '^# SPDX'
    } >"$work/new"
    cmp -s "$work/new" "$file" || cp "$work/new" "$file"
}

in_cell() { # in_cell TEXT: into $cell
    cell=${1//'&'/'&amp;'}
    cell=${cell//'|'/'\|'} cell=${cell//'`'/'&#96;'} cell=${cell//'<'/'&lt;'} cell=${cell//'*'/'\*'}
}

row() { # a line of the page: the example is what the head gives, the line that the first message points at, or the last line of the script
    local file=$1 lines line count cells
    if [[ -z $given ]]; then
        line=\$
        [[ $file != *.toml || ! ${said%%$'\n'*} =~ ${file##*/}:([0-9]+) ]] || line=${BASH_REMATCH[1]}
        given=$(body "$file" | LC_ALL=C sed -n "${line}p" | iconv -c -f UTF-8 -t UTF-8 | tr -d '\000-\010\013-\037')
    fi
    mapfile -t lines <<<"$said"
    count=${#lines[@]}
    ((count <= 6)) || lines=("${lines[@]:0:3}" "… ($count lines in all)")
    in_cell "$what"; cells=$cell
    in_cell "$given"; cells+=" | <code>$cell</code>"
    in_cell "$(printf '%s\n' "${lines[@]}")"; cells+=" | ${cell//$'\n'/<br>} | $code |"
    echo "| $cells"
}

cases=("$root"/tests/bad_input/*/*)
jobs=$(nproc 2>/dev/null || echo 2)
for i in "${!cases[@]}"; do
    run_case "$i" "${cases[i]}" &
    (((i + 1) % jobs)) || wait
done
wait

sed '/^<!-- cases -->$/q' "$page" >"$work/page"
listed=0
for ((section = 0; section < ${#sections[@]}; section += 2)); do
    printf '\n## %s\n| what is wrong | example | what the program says | exit |\n|---|---|---|---|\n' "${sections[section + 1]}" >>"$work/page"
    for i in "${!cases[@]}"; do
        file=${cases[i]}
        [[ $file == */bad_input/${sections[section]}/* ]] || continue
        ((++listed))
        read_head "$file"
        status=$(<"$work/$i.code")
        if [[ $mode == write ]] && ! { [[ $status == "$code" ]] && matches "$(tr -d '\000' <"$work/$i.err")" "$said"; }; then
            write_head "$file" "$status" "$work/$i.err"
            read_head "$file"
        fi
        if [[ $status != "$code" || -z $what ]] || ! matches "$(tr -d '\000' <"$work/$i.err")" "$said"; then
            echo "FAILED: ${file#"$root"/}: exit code $status, and it says:"
            head -n 20 "$work/$i.err" | cut -c1-500 | sed 's/^/    /'
            printf '  instead of exit code %s and\n%s\n' "$code" "$said" | head -n 20
            ((++failures))
        fi
        row "$file" >>"$work/page"
    done
done
((listed == ${#cases[@]})) || { echo "FAILED: a folder of tests/bad_input has no section in this script"; ((++failures)); }
halves=$(find "$work" -name '*.part')
[[ -z $halves ]] || { printf 'FAILED: left behind: %s\n' "$halves"; ((++failures)); }

if ! cmp -s "$work/page" "$page"; then
    if [[ $mode == write ]]; then
        cp "$work/page" "$page"
    else
        diff "$page" "$work/page" | head -n 10
        echo "FAILED: docs/formats/errors.md does not list what is in tests/bad_input. Bring it up to date: tests/cli/bad_input_test.sh PROGRAM ROOT write"
        ((++failures))
    fi
fi
echo "$listed kinds of bad input, $failures failures"
((failures == 0))
