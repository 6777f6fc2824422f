@echo off
rem Dragonfly-Med from a clone on Windows: builds what is missing, then runs it.
rem UNTESTED: written with care beside the script "dragonfly", but never run on Windows so far.
rem
rem   dragonfly            the workstation
rem   dragonfly --help     every command
rem   dragonfly test       the whole test suite; the last line counts
rem
rem --cuda builds with ONNX Runtime for CUDA (642 MB) and runs on the graphics card, --cpu runs on the
rem processor; without either, the CUDA build is taken where an NVIDIA driver is found.
setlocal EnableExtensions DisableDelayedExpansion

set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "DIST=%ROOT%\app\target\dist"
set "STAMP=%ROOT%\app\target\dist.stamp"
set "LOG=%ROOT%\target\build.log"

rem --- JDK 25 or newer -------------------------------------------------------------------------
set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try_jdk "%%~dpJ.."
for %%V in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    if not defined JDK for /d %%J in ("%%~V\*") do if not defined JDK call :try_jdk "%%~J"
)
if not defined JDK (
    >&2 echo dragonfly: JDK 25 or newer was not found.
    >&2 echo Install one from https://adoptium.net and, if it lies in an unusual folder, set JAVA_HOME to it.
    exit /b 1
)
set "JAVA25_HOME=%JDK%"

rem --- which ONNX Runtime ----------------------------------------------------------------------
set "FLAVOUR="
for %%A in (%*) do (
    if /i "%%~A"=="--cuda" set "FLAVOUR=cuda"
    if /i "%%~A"=="--cpu" set "FLAVOUR=cpu"
)
if not defined FLAVOUR (
    set "FLAVOUR=cpu"
    if exist "%SystemRoot%\System32\nvcuda.dll" set "FLAVOUR=cuda"
)
set "PROFILE="
if "%FLAVOUR%"=="cuda" set "PROFILE=-Pcuda"

if /i "%~1"=="test" goto :test

rem --- building --------------------------------------------------------------------------------
set "STALE="
if not exist "%STAMP%" set "STALE=1"
if not exist "%DIST%\lib" set "STALE=1"
if not exist "%DIST%\javafx" set "STALE=1"
if not exist "%DIST%\native" set "STALE=1"
if "%FLAVOUR%"=="cuda" if not exist "%DIST%\lib\onnxruntime_gpu-*.jar" set "STALE=1"
if not defined STALE call :compare_times
if not defined STALE goto :run

call :need_maven || exit /b 1
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
if not exist "%ROOT%\app\target" mkdir "%ROOT%\app\target"
if exist "%STAMP%" del "%STAMP%"
>"%STAMP%.new" echo begun
>&2 echo Building Dragonfly-Med; the first time fetches its libraries. The log: %LOG%
pushd "%ROOT%"
call mvn -B -Dstyle.color=never %PROFILE% -Dmaven.test.skip=true package >"%LOG%" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
    >&2 echo dragonfly: the build failed. Its errors:
    >&2 findstr /b /c:"[ERROR]" "%LOG%"
    >&2 echo The whole log: %LOG%
    exit /b 1
)
rem ONNX Runtime's libraries, unpacked once instead of at every start.
mkdir "%DIST%\native.unpacking"
pushd "%DIST%\native.unpacking"
for %%J in ("%DIST%\lib\onnxruntime*.jar") do "%JDK%\bin\jar.exe" xf "%%~J" ai/onnxruntime/native/win-x64
popd
move "%DIST%\native.unpacking\ai\onnxruntime\native\win-x64" "%DIST%\native" >nul
rmdir /s /q "%DIST%\native.unpacking"
move /y "%STAMP%.new" "%STAMP%" >nul

:run
"%JDK%\bin\java.exe" ^
    --module-path "%DIST%\javafx" --add-modules javafx.controls,javafx.swing ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED ^
    --sun-misc-unsafe-memory-access=allow ^
    -Xlog:disable -Xlog:all=error:stderr ^
    "-Donnxruntime.native.path=%DIST%\native" ^
    --class-path "%DIST%\lib\*" dragonfly.app.Main %*
exit /b %ERRORLEVEL%

:test
call :need_maven || exit /b 1
for /d %%M in ("%ROOT%\*") do if exist "%%~M\target\surefire-reports" rmdir /s /q "%%~M\target\surefire-reports"
if exist "%STAMP%" del "%STAMP%"
pushd "%ROOT%"
call mvn -B %PROFILE% -fae verify
set "CODE=%ERRORLEVEL%"
popd
"%JDK%\bin\java.exe" "%ROOT%\build\CountTests.java" "%ROOT%"
exit /b %CODE%

rem --- helpers ---------------------------------------------------------------------------------
:try_jdk
rem Takes a folder if it holds javac and its release file says 25 or more.
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "tokens=2 delims==" %%R in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%M in ("%%~R") do set "VERSION=%%~M"
if not defined VERSION exit /b 0
if %VERSION% geq 25 set "JDK=%~f1"
exit /b 0

:need_maven
where mvn >nul 2>nul && exit /b 0
>&2 echo dragonfly: Maven (3.8 or newer) is needed to build and was not found.
>&2 echo Get it from https://maven.apache.org/download.cgi and put its bin folder on the PATH.
exit /b 1

:compare_times
rem Sets STALE where a source, a pom or an asset is newer than the last good build.
pushd "%ROOT%"
powershell -NoProfile -Command "$t=(Get-Item 'app\target\dist.stamp').LastWriteTime; $n=Get-ChildItem -Recurse -File -Path 'pom.xml','*\pom.xml','*\src','assets','third-party' | Where-Object { $_.FullName -notmatch '\\target\\' -and $_.LastWriteTime -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if errorlevel 1 set "STALE=1"
popd
exit /b 0
